import { planJsonSchema } from '../../../shared/plan/records/plan.ts';
import type { Context } from '../command.ts';
import { DONE } from '../terminal.ts';

/** `schema`: the JSON Schema of the document. */
export async function runSchema({ terminal }: Context): Promise<number> {
  terminal.out(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
  return DONE;
}
