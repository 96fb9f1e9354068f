// The worker: the interpreter and the library, both served beside this file, and one function that replies.

const NEEDED = ['pyodide.asm.wasm', 'python_stdlib.zip'];  // the interpreter waits for ever where one of them does not come

async function come(name) {
  const file = await fetch(new URL(name, import.meta.url));
  if (!file.ok) throw new Error(`${name}: ${file.status}`);
  return file;
}

async function load() {
  const library = come('library.zip').then(file => file.arrayBuffer());
  const asked = come('asked.py').then(file => file.text());
  await Promise.all([...NEEDED.map(name => come(`pyodide/${name}`).then(file => file.arrayBuffer())), library, asked]);
  const { loadPyodide } = await import('./pyodide/pyodide.mjs');
  const python = await loadPyodide({ indexURL: new URL('pyodide/', import.meta.url).href });
  python.unpackArchive(await library, 'wheel');
  python.runPython(await asked);
  return python.globals.get('reply');
}

const loaded = load();
loaded.then(() => postMessage({ ready: true }), error => postMessage({ lost: String(error) }));

onmessage = async ({ data: { id, request } }) => {
  let reply;
  try { reply = await loaded; } catch { return; }  // it was said above
  try { postMessage({ id, reply: reply(request) }); } catch (error) { postMessage({ id, error: String(error) }); }
};
