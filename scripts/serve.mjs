/**
 * Serves the built site as a plain static host would: no special headers, `404.html` for what is not there.
 *
 * `PORT` chooses the port; `BASE` (a path such as `/courses/loop/`) serves it below a path.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const site = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * @param {{port: number, base?: string, directory?: string}} options
 * @returns {Promise<{address: string, close: () => void}>}
 */
export async function serve({ port, base = '/', directory = site }) {
  if (!existsSync(directory)) throw new Error('There is no built site yet: run `npm run build` first.');
  const files = sirv(directory, { dev: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(`${directory}/404.html`));
    };
    if (!request.url?.startsWith(base)) return notFound();
    request.url = request.url.slice(base.length - 1);
    files(request, response, notFound);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(undefined));
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound ? bound.port : port;
  return { address: `http://localhost:${actual}${base}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 4173);
  try {
    const { address } = await serve({ port, base: process.env.BASE ?? '/' });
    console.log(`Loopscope is at ${address}`);
  } catch (error) {
    const busy = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
    console.error(busy ? `Port ${port} is in use; choose another: PORT=${port + 1} npm start` : error);
    process.exitCode = 1;
  }
}
