import { t } from '../../core/language/language.js';
/**
 * Puts a text on the clipboard, exactly. Pages that are not a secure context have no asynchronous
 * clipboard; there the old command is used.
 *
 * @throws Error when the browser allows neither.
 */
export async function copyText(text: string): Promise<void> {
  // Missing outside secure contexts, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    await clipboard.writeText(text);
    return;
  }
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', give, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (!done) throw new Error(t('The browser does not let this page write to the clipboard.'));
}
