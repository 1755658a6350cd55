/** As high as the boxes: of two dialogs, one above the other, the second veils the first by its place in the document. */
export const modalVeilClass = "fixed inset-0 z-50 animate-fade bg-veil";

/** Centred, but kept above a phone's keyboard by scrolling inside. */
export const modalBoxClass =
  "fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(32.5rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 " +
  "animate-fade content-start gap-3.5 overflow-y-auto overscroll-contain rounded-sheet bg-surface p-5 shadow-pop outline-none sm:p-6";
