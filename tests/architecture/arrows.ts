import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';

/** What a room may import: other rooms by value, further rooms for their types alone, packages, Node. */
interface Room {
  readonly may: readonly string[];
  readonly mayAsTypes?: readonly string[];
  readonly packages?: readonly string[];
  readonly node?: boolean;
}

const CORE = ['shared/kernel', 'shared/money', 'shared/plan', 'shared/forecast', 'shared/risk'];
const SHARED = [...CORE, 'shared/language', 'shared/proposal', 'shared/samples'];

/** The arrows of the house. A folder that is not listed here is a finding: decide where it belongs first. */
const ROOMS: Readonly<Record<string, Room>> = {
  'shared/kernel': { may: [] },
  'shared/money': { may: ['shared/kernel'] },
  'shared/plan': { may: ['shared/kernel', 'shared/money'] },
  'shared/forecast': { may: ['shared/kernel', 'shared/money', 'shared/plan'] },
  'shared/risk': { may: ['shared/kernel', 'shared/money', 'shared/plan', 'shared/forecast'] },
  // Words are chosen at the edge: they know the codes of everything, and call nothing that computes.
  'shared/language': {
    may: ['shared/kernel', 'shared/money', 'shared/plan'],
    mayAsTypes: ['shared/forecast', 'shared/risk', 'shared/proposal'],
  },
  'shared/proposal': { may: [...CORE, 'shared/language'], packages: ['hucre', 'fflate'] },
  'shared/samples': { may: ['shared/kernel', 'shared/plan'] },
  'electron/files': { may: SHARED, node: true },
  'electron/exports': { may: ['electron/files', ...SHARED], node: true },
  'electron/cli': { may: ['electron/files', 'electron/exports', ...SHARED], node: true },
};

export interface Module {
  /** Path from the project's root, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
const NODE = new Set(builtinModules);

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** Each broken arrow as one sentence that names the file, the import and what is allowed. */
export function brokenArrows(modules: readonly Module[], rooms: Readonly<Record<string, Room>> = ROOMS): string[] {
  return modules.flatMap(({ path, source }) => {
    const from = roomOf(path);
    const room = rooms[from];
    if (room === undefined)
      return [`${path}: ${from} is not a room of the house; add it to the arrows or move the file`];
    return [...source.matchAll(IMPORT)].flatMap((match) => {
      const target = match[2] ?? match[3] ?? match[4] ?? '';
      const asType = match[1] !== undefined;
      if (target.startsWith('.')) {
        const to = roomOf(normalize(join(dirname(path), target)));
        const allowed = to === from || room.may.includes(to) || (asType && (room.mayAsTypes ?? []).includes(to));
        return allowed
          ? []
          : [`${path} imports ${target} (${to}); ${from} may import ${room.may.join(', ') || 'nothing'}`];
      }
      if (target.startsWith('node:') || NODE.has(target)) {
        return room.node === true ? [] : [`${path} imports ${target}; ${from} knows no Node`];
      }
      const allowed = room.packages ?? [];
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      return allowed.includes(name)
        ? []
        : [`${path} imports the package ${name}; ${from} may import ${allowed.join(', ') || 'no package'}`];
    });
  });
}

export function readModules(root: string, folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return {
          path: path.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
          source: readFileSync(path, 'utf8'),
        };
      }),
  );
}
