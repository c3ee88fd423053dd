// @ts-check

/**
 * A page of the help as a document that needs no script: a list of links beside the text.
 * @param {{ title: string, root: string, header: string, main: string }} page `root` is the relative
 *   address of the inspector's page, with a slash at its end
 */
export function helpHtml({ title, root, header, main }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} – ws-inspector</title>
    <link rel="icon" href="${root}help.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${root}help.css" />
  </head>
  <body>
    <header>
${header}
    </header>
    <main>
${main}
    </main>
  </body>
</html>
`;
}

/** @param {string} text */
export function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
