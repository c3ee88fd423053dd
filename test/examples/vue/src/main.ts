import { createApp } from 'vue';
import 'ws-inspector/define';
import 'ws-inspector/vue';

import Feed from './feed.vue';

createApp(Feed, { url: '/demo/echo' }).mount('#root');
