import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'ws-inspector/define';
import 'ws-inspector/react';

import { Feed } from './feed.js';

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Feed url="/demo/echo" />
    </StrictMode>,
  );
}
