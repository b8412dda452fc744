import { computeForecast } from '../forecast/compute.ts';
import type { Figure } from '../forecast/figure.ts';
import { financeFigures, type Payback } from '../forecast/finance.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { returnFigures } from '../forecast/return.ts';
import type { Plan } from '../plan/plan.ts';

export type OptionCode = 'nothing' | 'minimum' | 'cut-30' | 'cut-20' | 'cut-10' | 'requested';

/** What a proposal offers to decide on: the size of the cut, and whether each line keeps its smallest amount. */
interface ProposalOption {
  readonly code: OptionCode;
  /** 0 to 1: the share of the flexible spend that is taken away. */
  readonly cut: number;
  readonly keepMinimums: boolean;
}

/**
 * From nothing to all that is requested. Committed lines, spent ones and overheads stay in every option, since
 * no decision takes them away: doing nothing costs what is promised already.
 */
const PROPOSAL_OPTIONS: readonly ProposalOption[] = [
  { code: 'nothing', cut: 1, keepMinimums: false },
  { code: 'minimum', cut: 1, keepMinimums: true },
  { code: 'cut-30', cut: 0.3, keepMinimums: false },
  { code: 'cut-20', cut: 0.2, keepMinimums: false },
  { code: 'cut-10', cut: 0.1, keepMinimums: false },
  { code: 'requested', cut: 0, keepMinimums: false },
];

/** One option beside the others. Money in minor units, unrounded; figures are those of the plan, loaded. */
export interface OptionOutcome extends ProposalOption {
  readonly spend: number;
  readonly contacts: number;
  readonly customers: number;
  readonly margin: number;
  readonly profit: number;
  readonly roi: Figure;
  readonly npv: Figure;
  readonly payback: Payback;
}

/** The options of a plan under a scenario (null is the base), in the order of `PROPOSAL_OPTIONS` (definitions: "Cut of p %"). */
export function proposalOptions(plan: Plan, scenario: string | null): readonly OptionOutcome[] {
  const requested = computeForecast(plan, { scenario });
  return PROPOSAL_OPTIONS.map((option) => outcome(option, requested));
}

function outcome({ code, cut, keepMinimums }: ProposalOption, requested: Forecast): OptionOutcome {
  const options = { ...requested.options, cut, keepMinimums };
  const forecast = computeForecast(requested.plan, options, requested);
  const { spend, contacts, customers, margin, loaded } = returnFigures(forecast, { kind: 'plan' });
  const { npv, payback } = financeFigures(forecast);
  const { profit, roi } = loaded;
  return { code, cut, keepMinimums, spend, contacts, customers, margin, profit, roi, npv, payback };
}
