/** Where a text stops being JSON. `atEnd`: it is right as far as it goes and ends too early. */
interface JsonFault {
  readonly offset: number;
  readonly atEnd: boolean;
}

type Expecting = 'value' | 'item-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * The first fault of a text that `JSON.parse` has refused, or null when the whole text is JSON. Reads the text again,
 * because engines word and place their own messages differently. Depth cannot exhaust the stack: it is kept in a list.
 */
export function findJsonFault(text: string): JsonFault | null {
  return new Scanner(text).scan();
}

class Scanner {
  private readonly text: string;
  /** What closes each object or list that is still open, innermost last. */
  private readonly open: ('}' | ']')[] = [];
  private at = 0;
  private expecting: Expecting = 'value';

  constructor(text: string) {
    this.text = text;
  }

  scan(): JsonFault | null {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.text.length) {
        const isDone = this.expecting === 'comma-or-end' && this.open.length === 0;
        return isDone ? null : { offset: this.text.length, atEnd: true };
      }
      const fault = this.step(this.text[this.at] ?? '');
      if (fault !== null) return fault;
    }
  }

  private step(character: string): JsonFault | null {
    switch (this.expecting) {
      case 'item-or-end':
        return character === ']' ? this.close() : this.value(character);
      case 'value':
        return this.value(character);
      case 'key-or-end':
        return character === '}' ? this.close() : this.key(character);
      case 'key':
        return this.key(character);
      case 'colon':
        return character === ':' ? this.take('value') : this.fault(this.at);
      case 'comma-or-end':
        return this.afterValue(character);
    }
  }

  private value(character: string): JsonFault | null {
    if (character === '{') {
      this.open.push('}');
      return this.take('key-or-end');
    }
    if (character === '[') {
      this.open.push(']');
      return this.take('item-or-end');
    }
    const fault = character === '"' ? this.string() : this.literal();
    if (fault === null) this.expecting = 'comma-or-end';
    return fault;
  }

  private key(character: string): JsonFault | null {
    const fault = character === '"' ? this.string() : this.fault(this.at);
    if (fault === null) this.expecting = 'colon';
    return fault;
  }

  private afterValue(character: string): JsonFault | null {
    const innermost = this.open.at(-1);
    if (innermost === undefined) return this.fault(this.at);
    if (character === ',') return this.take(innermost === '}' ? 'key' : 'value');
    return character === innermost ? this.close() : this.fault(this.at);
  }

  private close(): null {
    this.open.pop();
    return this.take('comma-or-end');
  }

  private take(next: Expecting): null {
    this.at++;
    this.expecting = next;
    return null;
  }

  /** Moves past a string; the fault is at a raw control character, at a wrong escape, or at the end of the text. */
  private string(): JsonFault | null {
    for (this.at++; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === QUOTE) {
        this.at++;
        return null;
      }
      if (unit < 0x20) return this.fault(this.at);
      if (unit !== BACKSLASH) continue;
      ESCAPE.lastIndex = this.at;
      const escape = ESCAPE.exec(this.text);
      if (escape === null) return this.fault(this.at, matchesAt(CUT_ESCAPE, this.text, this.at));
      this.at = ESCAPE.lastIndex - 1;
    }
    return this.fault(this.text.length);
  }

  private literal(): JsonFault | null {
    LITERAL.lastIndex = this.at;
    if (LITERAL.test(this.text)) {
      this.at = LITERAL.lastIndex;
      return null;
    }
    return this.fault(this.at, matchesAt(CUT_LITERAL, this.text, this.at));
  }

  private fault(offset: number, atEnd = offset >= this.text.length): JsonFault {
    return { offset, atEnd };
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    }
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
/** The beginning of an escape, or of a word or number, at the very end of the text. */
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const CUT_LITERAL = /(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-?\d[\d.eE+-]*|-)$/y;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Line and column, from 1, as editors count them. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
