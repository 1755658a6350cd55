import { expect, test } from "vitest";
import { listen } from "./listen.ts";

const LOCAL = { port: 0, host: "127.0.0.1" };

test("a stop lets a running request finish, ends streams, and takes no new ones", async () => {
  let finish = () => {};
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const { port, stop } = await listen((request, response) => {
    if (request.url === "/stream") {
      response.setHeader("content-type", "text/event-stream");
      response.write("data: 1\n\n");
      return;
    }
    finish = () => void response.end("late");
    arrive();
  }, LOCAL);
  const url = `http://127.0.0.1:${port}`;
  const stream = await fetch(`${url}/stream`);
  const running = fetch(url).then((answer) => answer.text());
  await arrived;
  const stopping = stop();
  await expect(stream.text()).rejects.toThrow();
  await expect(fetch(url)).rejects.toThrow();
  finish();
  expect(await running).toBe("late");
  await stopping;
});

test("a port that is taken is an error, not a server", async () => {
  const first = await listen((_request, response) => void response.end(), LOCAL);
  await expect(listen((_request, response) => void response.end(), { ...LOCAL, port: first.port })).rejects.toThrow(
    "EADDRINUSE",
  );
  await first.stop();
});
