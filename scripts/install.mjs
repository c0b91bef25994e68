/** Installs what a test needs and the machine lacks: commands that are tried, and Debian's packages where we are root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const isRoot = process.getuid?.() === 0;

/**
 * Runs a command and says so where it does not succeed; ten minutes at most.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} [cwd]
 * @returns {boolean} whether it succeeded
 */
export function attempt(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...(cwd !== undefined && { cwd }),
  });
  if (status !== 0)
    console.log(`\`${command} ${args.join(' ')}\` did not succeed${error ? `: ${error.message}` : ''}.`);
  return status === 0;
}

/**
 * Installs packages of Debian; does nothing where that is not possible.
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are there now
 */
export function installFromDebian(packages) {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  attempt('apt-get', ['update', '-qq']);
  return attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
