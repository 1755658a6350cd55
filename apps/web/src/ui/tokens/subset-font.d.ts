declare module "subset-font" {
  /** Keeps only the glyphs of `text`; a variable axis may be narrowed. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; variationAxes?: Record<string, { min: number; max: number }> },
  ): Promise<Buffer>;
}
