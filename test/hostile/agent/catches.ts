/** What the page wants to put on the clipboard, and what it wants to save, the last one each. */
export const caught: { text?: string; blob?: Blob; name?: string } = {};

/** Takes what is copied and saved, in place of the browser. */
export function catchCopies(): void {
  Object.defineProperty(navigator.clipboard, 'writeText', {
    value: (text: string) => {
      caught.text = text;
      return Promise.resolve();
    },
  });
  const { createObjectURL } = URL;
  URL.createObjectURL = (content) => {
    if (content instanceof Blob && content.type === 'application/octet-stream')
      caught.blob = content;
    return createObjectURL(content);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download === '') click.call(this);
    else caught.name = this.download;
  };
}

/** Does something, and gives what it put on the clipboard. */
export async function copied(act: () => Promise<void>): Promise<string | undefined> {
  delete caught.text;
  await act();
  await Promise.resolve();
  return caught.text;
}
