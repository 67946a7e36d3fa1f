/**
 * The frame of the timeline page: a strict policy, one script, one sheet, and the few elements the script finds by id.
 * No inline style and no inline script, so that the policy can forbid both.
 */
export function timelinePage(parts: TimelinePageParts): string {
  const { scriptUri, styleUri, cspSource, nonce } = parts;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styleUri}">
<title>Timeline</title>
</head>
<body>
<header id="toolbar" role="toolbar" aria-label="Timeline"></header>
<main id="stage">
<canvas id="canvas" tabindex="0" role="application" aria-roledescription="timeline" aria-label="Timeline" aria-describedby="keys"></canvas>
<section id="empty" hidden></section>
<section id="table" class="unseen" aria-label="Timeline as a table"></section>
<div id="tooltip" role="tooltip" hidden></div>
</main>
<p id="keys" class="unseen">Arrows move between items, right and left unfold and fold a line with several, Enter shows the text, plus and minus zoom, 0 fits all, Alt with arrows, Page Up, Page Down, Home and End move the view.</p>
<p id="live" class="unseen" aria-live="polite"></p>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
}

export interface TimelinePageParts {
  readonly scriptUri: string;
  readonly styleUri: string;
  /** What the policy allows sheets from: the webview's own source. */
  readonly cspSource: string;
  /** Fresh for every page: only the script that carries it runs. */
  readonly nonce: string;
}
