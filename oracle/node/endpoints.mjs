/**
 * What the generated applications answer: each endpoint one way of reaching or avoiding work that holds the event loop.
 * `body` stands in the handler, in which `work` is the module beside the server; `before` stands at the server's top level.
 */
export const ENDPOINTS = [
  // Work in the handler itself, by each kind of API.
  { id: 'exec', body: "return execSync('sleep 0.2').length" },
  { id: 'spawn', body: "return spawnSync('sleep', ['0.2']).status" },
  { id: 'read', body: 'return readFileSync(work.LARGE).length' },
  { id: 'write', body: 'return writeFileSync(work.SCRATCH, Buffer.alloc(500_000_000))' },
  { id: 'pbkdf2', body: "return crypto.pbkdf2Sync('a', 'b', 400000, 64, 'sha512').length" },
  { id: 'scrypt', body: "return crypto.scryptSync('a', 'b', 64, { N: 65536, maxmem: 2 ** 28 }).length" },
  { id: 'gzip', body: 'return zlib.gzipSync(work.BYTES).length' },
  { id: 'atomics', body: 'return Atomics.wait(work.CELL, 0, 0, 200)' },
  { id: 'bcrypt', body: "return bcrypt.hashSync('secret', 12).length" },
  // Ways of getting there.
  { id: 'helper', body: 'return work.slow()' },
  { id: 'two-helpers', body: 'return work.outer()' },
  { id: 'other-name', body: "return work.renamed('sleep 0.2').length" },
  { id: 'method', body: 'return store.load()', before: 'const store = new work.Store()' },
  { id: 'inherited', body: 'return special.load()', before: 'const special = new work.Special()' },
  { id: 'closure', body: 'return made()', before: 'const made = work.make(0.2)' },
  { id: 'object', body: 'return work.api.deep.call()' },
  { id: 'map', body: "return ['a'].map(() => work.slow())[0]" },
  { id: 'then', body: 'return Promise.resolve(1).then(() => work.slow())' },
  { id: 'async-helper', body: 'return await work.looksAsync()', async: true },
  { id: 'timer', body: 'return new Promise(resolve => setTimeout(() => resolve(work.slow()), 5))' },
  { id: 'handed-over', body: 'return work.callsBack(work.slow)' },
  { id: 'promisified', body: 'return await work.wrapped()', async: true },
  // What does not hold the loop.
  { id: 'exec-async', body: "return (await work.run('sleep 0.2')).stdout.length", async: true },
  { id: 'read-async', body: 'return (await fs.promises.readFile(work.SMALL)).length', async: true },
  { id: 'pbkdf2-async', body: 'return await work.derive()', async: true },
  { id: 'gzip-async', body: 'return await work.pack()', async: true },
  { id: 'worker', body: 'return await work.inWorker()', async: true },
  { id: 'sleep', body: 'return await work.sleep(200)', async: true },
  { id: 'not-called', body: 'return typeof work.slow' },
  { id: 'at-start', body: 'return config.length', before: 'const config = work.config()' },
  { id: 'never', body: 'return work.maybe(false)' },
  { id: 'plain', body: "return 'plain'" },
]
