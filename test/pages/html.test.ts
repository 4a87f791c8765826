import { describe, expect, it } from "vitest";
import { Html, html, join } from "../../src/pages/html.ts";

describe("html`…`", () => {
  it("escapes text in content and in attributes", () => {
    const text = `<b onclick="x">'&`;
    expect(String(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;">&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;</p>',
    );
  });

  it("leaves Html as it is, inside lists too", () => {
    expect(String(html`<ul>${["<i>", html`<li>1</li>`]}</ul>`)).toBe("<ul>&lt;i&gt;<li>1</li></ul>");
  });

  it("writes nothing for null, undefined and false, and writes zero", () => {
    expect(String(html`${null}${undefined}${false}${0}${0n}`)).toBe("00");
  });

  it("does not take an object that only looks like Html", () => {
    const forged = { toString: () => "<script>" } as unknown as string;
    expect(String(html`${forged}`)).toBe("&lt;script&gt;");
  });
});

describe("join(parts, between)", () => {
  it("escapes what stands between, unless it is Html", () => {
    expect(String(join(["a", "b"], " < "))).toBe("a &lt; b");
    expect(String(join([html`<i>a</i>`, "b"], Html.unsafe("<br>")))).toBe("<i>a</i><br>b");
  });
});
