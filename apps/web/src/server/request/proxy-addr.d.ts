declare module "proxy-addr" {
  import type { IncomingMessage } from "node:http";

  type Trust = (address: string, hop: number) => boolean;
  const proxyAddr: {
    (request: Pick<IncomingMessage, "headers" | "socket">, trust: Trust): string;
    /** Throws on anything that is not an address, a network or `loopback`, `linklocal`, `uniquelocal`. */
    compile(addresses: string[]): Trust;
  };
  export default proxyAddr;
}
