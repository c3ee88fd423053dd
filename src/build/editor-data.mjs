// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

/**
 * Writes what editors need to complete and explain the tags: custom data for VS Code, web types for JetBrains.
 * @param {import('./manifest-types.js').Manifest} elements
 * @param {string} outDir the package's `dist`
 */
export function writeEditorData(elements, outDir) {
  // Both say that they want less than they take.
  const manifest = /** @type {Parameters<typeof getWebTypesData>[0]} */ (
    /** @type {unknown} */ (elements)
  );
  const options = { hideLogs: true };
  writeFileSync(
    join(outDir, 'vscode.html-custom-data.json'),
    getVsCodeHtmlCustomData(manifest, options),
  );
  writeFileSync(
    join(outDir, 'vscode.css-custom-data.json'),
    getVsCodeCssCustomData(manifest, options),
  );
  writeFileSync(join(outDir, 'web-types.json'), getWebTypesData(manifest, options));
}
