/** A number kept as a fraction of two integers, so that sums over stated figures are exact. */
type Fraction = { readonly over: bigint; readonly under: bigint };

/** What an expression came to: both sides of its comparison as decimal text, and whether it holds. */
export type Comparison = {
  readonly left: string;
  readonly right: string;
  readonly operator: string;
  readonly holds: boolean;
};

/**
 * Evaluates `requests / days > perDay`: names from `given` (numbers, or decimal texts), numbers, + - * / ( ) and one comparison
 * (< <= = >= >), exactly. Throws an Error saying what was not understood.
 */
export function compare(expression: string, given: Readonly<Record<string, number | string>>): Comparison {
  const tokens = expression.match(/[A-Za-z_]\w*|\d[\d_]*(?:\.\d+)?|<=|>=|[-+*/()<>=]|\S/g) ?? [];
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`“${expression}”: ${what}`);
  };
  const factor = (): Fraction => {
    const token = tokens[at++];
    if (token === undefined) return fail("ends where a number or name was expected");
    if (token === "(") {
      const inner = sum();
      if (tokens[at++] !== ")") fail("a parenthesis is not closed");
      return inner;
    }
    if (token === "-") {
      const inner = factor();
      return { over: -inner.over, under: inner.under };
    }
    if (/^\d/.test(token)) return fraction(token.replaceAll("_", ""));
    const value = Object.hasOwn(given, token) ? given[token] : undefined;
    if (value === undefined)
      return fail(`“${token}” is not among the given numbers (${Object.keys(given).join(", ")})`);
    return fraction(String(value));
  };
  const product = (): Fraction => {
    let left = factor();
    while (tokens[at] === "*" || tokens[at] === "/") {
      const operator = tokens[at++];
      const right = factor();
      if (operator === "/" && right.over === 0n) fail("divides by zero");
      left =
        operator === "*"
          ? { over: left.over * right.over, under: left.under * right.under }
          : normal(left.over * right.under, left.under * right.over);
    }
    return left;
  };
  const sum = (): Fraction => {
    let left = product();
    while (tokens[at] === "+" || tokens[at] === "-") {
      const sign = tokens[at++] === "+" ? 1n : -1n;
      const right = product();
      left = { over: left.over * right.under + sign * right.over * left.under, under: left.under * right.under };
    }
    return left;
  };
  const left = sum();
  const operator = tokens[at++];
  if (operator === undefined || !["<", "<=", "=", ">=", ">"].includes(operator))
    fail("needs one comparison (<, <=, =, >= or >)");
  const right = sum();
  if (at < tokens.length) fail(`“${tokens[at]}” is too much`);
  const difference = left.over * right.under - right.over * left.under;
  const holds = {
    "<": difference < 0n,
    "<=": difference <= 0n,
    "=": difference === 0n,
    ">=": difference >= 0n,
    ">": difference > 0n,
  }[operator!]!;
  return { left: decimal(left), right: decimal(right), operator: operator!, holds };
}

function normal(over: bigint, under: bigint): Fraction {
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

function fraction(text: string): Fraction {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "0", part = ""] = mantissa.replace("-", "").split(".");
  const over = BigInt(whole + part) * (mantissa.startsWith("-") ? -1n : 1n);
  const power = Number(exponent) - part.length;
  return power < 0 ? { over, under: 10n ** BigInt(-power) } : { over: over * 10n ** BigInt(power), under: 1n };
}

/** Two decimals, rounded half up, without trailing zeros. */
function decimal({ over, under }: Fraction): string {
  const negative = over < 0n;
  const hundredths = ((negative ? -over : over) * 200n + under) / (2n * under);
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`.replace(/\.?0+$/, "");
  return `${negative ? "-" : ""}${text.replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`;
}
