/** The places at which instructors keep lessons show a file on a page of their own, which no other page may read. */

/** The address of the file itself, where one is known that names the page about it (GitHub, its Gists); null otherwise. */
export function rawAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url?.hostname === 'github.com') {
    const [, repository, path] = /^(\/[^/]+\/[^/]+)\/(?:blob|raw)\/(.+)$/.exec(url.pathname) ?? [];
    return repository && path ? `https://raw.githubusercontent.com${repository}/${path}` : null;
  }
  if (url?.hostname === 'gist.github.com') {
    const gist = /^\/[^/]+\/[0-9a-f]{20,}(?=\/?$)/.exec(url.pathname)?.[0];
    return gist ? `https://gist.githubusercontent.com${gist}/raw` : null;
  }
  return null;
}
