/** `--page` of tokens.css as hex, for the browser's own bars, which know no CSS variables. */
export const pageColors = { light: "#fbfaf9", dark: "#110f0d" };

/** Next's `viewport.themeColor`. */
export const themeColors = [
  { media: "(prefers-color-scheme: light)", color: pageColors.light },
  { media: "(prefers-color-scheme: dark)", color: pageColors.dark },
];
