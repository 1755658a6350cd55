import type { MetadataRoute } from "next";
import { messagesOf } from "../i18n/messages.ts";
import { pageColors } from "../ui/tokens/theme-colors.ts";

/** Lets a phone keep the app on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { common } = messagesOf("ko");
  return {
    name: common.productLong,
    short_name: common.product,
    description: common.description,
    lang: "ko",
    start_url: "/",
    display: "standalone",
    background_color: pageColors.light,
    theme_color: pageColors.light,
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/apple-icon.png", type: "image/png", sizes: "180x180" },
    ],
  };
}
