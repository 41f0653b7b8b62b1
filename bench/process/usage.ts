import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Unit of `/proc/<pid>/stat`: hundredths of a second on Linux. */
const TICK_MS = 10;

/**
 * User and system CPU time of a process so far, in milliseconds.
 * @throws Error when there is no such process
 */
export function cpuOf(pid: number): number {
  if (!existsSync('/proc/self/stat')) return cpuByPs(pid);
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Total CPU time of several processes, in milliseconds. */
export function cpuOfAll(pids: readonly number[]): number {
  return pids.reduce((total, pid) => total + cpuOf(pid), 0);
}

/** Resident memory of a process in bytes. */
export function memoryOf(pid: number): number {
  if (!existsSync('/proc/self/status')) return Number(ps(pid, 'rss')) * 1024;
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? 0) * 1024;
}

/** A process and its descendants according to `/proc`. */
export function familyOf(pid: number): number[] {
  if (!existsSync('/proc/self/stat')) return [pid];
  const everyone = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = everyone.map(Number).filter((each) => parentOf(each) === pid);
  return [pid, ...children.flatMap(familyOf)];
}

function parentOf(pid: number): number {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return 0; // It ended while the list was read.
  }
}

/** Fields after the name, which is in parentheses and may contain spaces: state, parent, … */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function cpuByPs(pid: number): number {
  const parts = ps(pid, 'time').split(':').map(Number);
  return parts.reduce((total, part) => total * 60 + part, 0) * 1_000;
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
