import type { Judgement, Verdict } from "../model/claim.ts";
import { Html } from "./html.ts";
import { linkTo, outsideLink } from "./link.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";

/** Where a verdict stands from contradicted (1) to supported (3); what is not testable stands nowhere. */
const ratings: Readonly<Record<Verdict, number | null>> = {
  contradicted: 1,
  depends: 2,
  supported: 3,
  "not testable": null,
};

/** Returns the judgement as schema.org ClaimReview, in a data block that no browser runs. */
export function claimReview(index: SiteIndex, judgement: Judgement): Html {
  const { claim, verdict } = judgement;
  const path = claimPath(claim.id);
  const appearance = outsideLink(claim.article.url);
  const rating = ratings[verdict];
  const data = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: linkTo(path, path),
    name: claim.title,
    claimReviewed: claim.quote,
    ...(index.frame.asOf !== "" && { datePublished: index.frame.asOf }),
    author: { "@type": "Organization", name: index.frame.title },
    itemReviewed: {
      "@type": "Claim",
      text: claim.quote,
      author: { "@type": "Organization", name: claim.speaker },
      datePublished: claim.date,
      appearance: {
        "@type": "CreativeWork",
        name: claim.article.title,
        publisher: { "@type": "Organization", name: claim.article.publisher },
        datePublished: claim.article.date,
        ...(appearance !== undefined && { url: appearance }),
      },
    },
    reviewRating: {
      "@type": "Rating",
      worstRating: 1,
      bestRating: 3,
      ...(rating !== null && { ratingValue: rating }),
      alternateName: verdict,
      ratingExplanation: judgement.says,
    },
  };
  const json = JSON.stringify(data, null, 1)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return Html.unsafe(`<script type="application/ld+json">${json}</script>\n`);
}
