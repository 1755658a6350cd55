import type { LogoMediaType } from "@seonchak/schema";

export type LogoPicture = { mediaType: LogoMediaType; base64: string; dataUrl: string };
export type LogoTrouble = "unreadable" | "tooLarge";

/** As the server's LOGO_MAX_BYTES. */
const BYTES_MAX = 256 * 1024;
/** Larger than the logo is ever shown, also on fine screens. */
const EDGE_MAX_PX = 512;
const PICTURE = /^data:(image\/(?:png|jpeg|webp));base64,([A-Za-z0-9+/]+=*)$/;

/** A chosen picture as the server takes it; a large one is made smaller here, because nobody has a tool for that at hand. */
export async function readLogo(file: File): Promise<LogoPicture | LogoTrouble> {
  // An SVG can carry a script; the server would refuse it too.
  if (file.type === "image/svg+xml") return "unreadable";
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return "unreadable";
  const asChosen = file.size <= BYTES_MAX ? pictureIn(await dataUrlOf(file)) : null;
  return asChosen ?? shrink(bitmap) ?? "tooLarge";
}

function shrink(bitmap: ImageBitmap): LogoPicture | null {
  const scale = Math.min(1, EDGE_MAX_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  // PNG keeps sharp edges; where it is too large, as with photographs, WebP is not.
  return pictureIn(canvas.toDataURL("image/png")) ?? pictureIn(canvas.toDataURL("image/webp", 0.85));
}

/** Null for another kind, or when it is too large. */
function pictureIn(dataUrl: string): LogoPicture | null {
  const [, kind, base64] = PICTURE.exec(dataUrl) ?? [];
  const mediaType = kind === "image/png" || kind === "image/jpeg" || kind === "image/webp" ? kind : null;
  if (!mediaType || !base64 || (base64.length * 3) / 4 > BYTES_MAX) return null;
  return { mediaType, base64, dataUrl };
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => resolve("");
    reader.readAsDataURL(file);
  });
}
