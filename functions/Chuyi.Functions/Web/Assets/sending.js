// Sends one file: what fits into one block at once, what is larger block by block. A block has the hash of what it is as its name; one
// that is there is not sent again. Never more than two blocks are in memory.
const BLOCK = 4 * 2 ** 20; // As UploadBlocks.Length.
const TRIES = 8;

let worker;
let turns = 0;
const waiting = new Map();
const hashOf = block =>
  new Promise((done, failed) => {
    if (!worker) {
      worker = new Worker("/assets/hashing.js");
      worker.addEventListener("message", ({ data: { turn, hash, wrong } }) => {
        const [done, failed] = waiting.get(turn);
        waiting.delete(turn);
        if (hash) done(hash);
        else failed(new TypeError(wrong));
      });
    }
    const turn = ++turns;
    waiting.set(turn, [done, failed]);
    worker.postMessage({ turn, block });
  });

// Sends bytes, and tells how many of them are sent: fetch would not.
const put = (url, bytes, task, told) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    task.stop = () => request.abort();
    request.open("PUT", url);
    if (!url.includes("comp=block")) request.setRequestHeader("x-ms-blob-type", "BlockBlob");
    request.upload.addEventListener("progress", event => told(event.loaded));
    const fail = () => failed(Object.assign(new TypeError(), { status: request.status }));
    request.addEventListener("load", () => (request.status < 300 ? done() : fail()));
    request.addEventListener("error", fail);
    request.addEventListener("abort", fail);
    request.send(bytes);
  });

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// Waits while it is paused; ends what was cancelled.
const goOn = async task => {
  while (task.isPaused && !task.isCancelled) await pause(100);
  if (task.isCancelled) throw Object.assign(new Error(), { isCancelled: true });
};

const nameOf = hash => encodeURIComponent(btoa(hash.replace(/../g, two => String.fromCharCode(parseInt(two, 16)))));

// What broke off is tried again, each time after twice as long; a new address is asked for, since the old one may have ended.
const sendBlock = async (begun, block, hash, task, told) => {
  for (let tries = 0; ; tries++) {
    await goOn(task);
    try {
      return await put(`${begun.uploadUrl}&comp=block&blockid=${nameOf(hash)}`, block, task, told);
    } catch (broken) {
      if (task.isPaused || task.isCancelled) continue;
      if (tries === TRIES) throw broken;
      task.broke?.();
      await pause(Math.min(30000, 500 * 2 ** tries) * (0.5 + Math.random() / 2));
      if (broken.status === 403) Object.assign(begun, await call(task.at, task.claim, task.words));
    }
  }
};

const sendBlocks = async (file, task, told) => {
  const claim = { ...task.claim, blocks: [] };
  const begun = await call(task.at, task.claim, task.words);
  const there = new Set(begun.there);
  const cut = at => file.slice(at, at + BLOCK);
  let next = hashOf(cut(0));
  for (let at = 0; at < file.size; at += BLOCK) {
    await goOn(task);
    const [block, hash] = [cut(at), await next];
    if (at + BLOCK < file.size) next = hashOf(cut(at + BLOCK));
    if (!there.has(hash)) await sendBlock(begun, block, hash, task, sent => told(at + sent));
    there.add(hash);
    claim.blocks.push(hash);
    told(Math.min(file.size, at + BLOCK));
  }
  return [begun.document, claim];
};

// A large file is sealed while we wait: each answer says how far it is, and the last one what was sealed.
const seal = async (url, claim, words, told) => {
  for (let broken = 0; ; await pause(1000 * 2 ** broken)) {
    try {
      const answer = await call(url, claim, words);
      if (!answer.step) return answer;
      told(answer);
      broken = 0;
    } catch (wrong) {
      // Asking again begins nothing anew.
      if (!claim.blocks || !(wrong instanceof TypeError) || ++broken > 5) throw wrong;
    }
  }
};

const sendWhole = async (file, task, told) => {
  const claim = { ...task.claim, sha256: await hashOf(file) };
  const begun = await call(task.at, claim, task.words);
  for (;;) {
    await goOn(task);
    try {
      await put(begun.uploadUrl, file, task, told);
      return [begun.document, claim];
    } catch (broken) {
      if (!task.isPaused && !task.isCancelled) throw broken;
    }
  }
};

// Returns what is to be sealed, and under which id.
const sendFile = (file, task, told) => (file.size > BLOCK ? sendBlocks : sendWhole)(file, task, told);
