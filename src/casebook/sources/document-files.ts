/** Returns whether a file is a document by its name: a PDF, HTML, Markdown or plain text. */
export function isDocument(path: string): boolean {
  return /\.(pdf|html?|xhtml|md|markdown|txt)$/i.test(path);
}
