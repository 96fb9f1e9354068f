// Python, in a worker that is made when it is first needed. A page asks, and may try again where it did not come.

export class Python {
  constructor() { this.waiting = new Map(); this.last = 0; this.ready = false; }

  /** Begin to load, unless it has begun. */
  start() {
    if (this.worker) return;
    this.worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }) => {
      if (data.ready) { this.ready = true; return; }
      if (data.lost) { this.lose(data.lost); return; }
      const { done, fail } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.error) fail(new Error(data.error)); else done(JSON.parse(data.reply));
    };
    this.worker.onerror = event => { event.preventDefault(); this.lose(event.message ?? 'worker'); };
  }

  /** The reply to a request; it fails with a `Lost` where Python did not come. */
  ask(request) {
    this.start();
    const id = ++this.last;
    return new Promise((done, fail) => {
      this.waiting.set(id, { done, fail });
      this.worker.postMessage({ id, request: JSON.stringify(request) });
    });
  }

  /** Give the worker up: the next question makes another. */
  lose(why) {
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    waiting.forEach(({ fail }) => fail(new Lost(why)));
  }
}

export class Lost extends Error {}
