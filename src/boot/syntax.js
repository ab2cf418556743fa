// Read by itself, so that a browser that can't read it still reads the next script: see oldBrowser.js.
window.goujiSyntax = window?.document !== undefined && (null ?? true);
