/** Escaped marks stand aside meanwhile, among the characters no text uses. */
const escaped = 0xe000;

/** Returns a line of Markdown as it reads: no marks of headings, emphasis, links, code or quotes; pictures are left out. */
export function stripMarkdown(line: string): string {
  return line
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, (_, mark: string) => String.fromCharCode(escaped + mark.charCodeAt(0)))
    .replace(/!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)/g, "")
    .replace(/!\[[^\]]*\]\[[^\]]*\]/g, "")
    .replace(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/<(https?:\/\/[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/^\s*(?:>\s?)+/, "")
    .replace(/^\s{0,3}#{1,6}(?:\s+|$)/, "")
    .replace(/\s+#+\s*$/, "")
    .replace(/^(\s*)[*+-]\s+(?=\S)/, "$1- ")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, "$1")
    .replace(/(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/[\ue000-\ue07f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - escaped));
}

/** Returns a line of plain text as it reads: links as saved pages write them, without their addresses. */
export function stripLinks(line: string): string {
  return line.replace(
    /!?\[([^\]]*)\]\((?:https?:\/\/|mailto:)(?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g,
    (all, text: string) => (all.startsWith("!") ? "" : text),
  );
}

/** Returns true for a line that draws a rule or fences code: nothing anybody reads. */
export function isMarkdownRule(line: string): boolean {
  return (
    /^\s{0,3}([-*_])(\s*\1){2,}\s*$/.test(line) ||
    /^\s*(```|~~~)/.test(line) ||
    /^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?\s*$/.test(line)
  );
}
