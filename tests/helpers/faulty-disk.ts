import { realDisk, type Disk } from '../../electron/files/disk.ts';

/** A disk on which the n-th call of those that change something (0 is the first) fails; `calls` counts them. */
function faultyDisk(failing: number, code: string): { readonly disk: Disk; readonly calls: string[] } {
  const calls: string[] = [];
  const meet = (name: string): void => {
    calls.push(name);
    if (calls.length - 1 === failing) throw Object.assign(new Error(`planted ${code}`), { code });
  };
  const changing = new Set(['open', 'mkdir', 'link', 'rename', 'unlink', 'rm', 'rmdir']);
  const disk = wrap(realDisk, (name, method) => async (...args: unknown[]) => {
    if (!changing.has(name)) return method(...args);
    // After the planted fault the disk works again, so that what was begun can be cleaned up.
    meet(name);
    const result = await method(...args);
    return name === 'open' ? wrapHandle(result, meet) : result;
  });
  return { disk, calls };
}

/** Runs an attempt once for each call to the disk, with that call failing, and answers what came of each. */
export async function withEachCallFailing<T>(attempt: (disk: Disk) => Promise<T>): Promise<readonly T[]> {
  const outcomes: T[] = [];
  for (let failing = 0; ; failing += 1) {
    const { disk, calls } = faultyDisk(failing, 'ENOSPC');
    const outcome = await attempt(disk);
    if (calls.length <= failing) return outcomes;
    outcomes.push(outcome);
  }
}

type Method = (...args: unknown[]) => unknown;

function wrap<T extends object>(target: T, around: (name: string, method: Method) => Method): T {
  return new Proxy(target, {
    get(object, name, receiver) {
      const value: unknown = Reflect.get(object, name, receiver);
      return typeof value === 'function'
        ? around(String(name), (...args) => Reflect.apply(value, object, args))
        : value;
    },
  });
}

/** Writing half of the bytes and then failing is what a full disk does. */
function wrapHandle(handle: unknown, meet: (name: string) => void): unknown {
  if (typeof handle !== 'object' || handle === null) return handle;
  return wrap(handle, (name, method) => async (...args: unknown[]) => {
    if (name === 'writeFile' && args[0] instanceof Uint8Array) {
      const half = args[0].subarray(0, args[0].length >> 1);
      try {
        meet('write');
      } catch (error) {
        await method(half);
        throw error;
      }
    }
    if (name === 'sync') meet('sync');
    return method(...args);
  });
}
