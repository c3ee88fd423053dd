/** Lets the browser save something as a file, under its own questions and settings. */
export function saveFile(name: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The link holds what the URL stood for since it was parsed (File API §8.3).
  URL.revokeObjectURL(url);
}
