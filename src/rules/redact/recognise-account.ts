import { isCardRange, isIban, isLuhn, isRoutingNumber } from "./checksums.ts";
import { certainly, perhaps } from "./recogniser.ts";
import type { Recogniser } from "./recogniser.ts";

const cardWords = /\b(?:credit|debit|visa|master ?card|amex|american express|discover|card|cc)\b/;
const notCard = /\b(?:award|contract|serial|part|isbn|invoice|order|tracking|docket|upc|piid)\b[^.]{0,12}$/;
const bankWords = /\b(?:bank|checking|savings|deposit|wire|ach|routing|aba|swift|beneficiary|remit)\b/;

/** Cards, accounts at banks, routing numbers and IBANs. */
export const accountRecognisers: readonly Recogniser[] = [
  {
    kind: "bank account",
    pattern: /(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Z0-9])/gi,
    judge: ({ datum, start }) => {
      // The last groups of the candidate may be words that follow: the longest part that passes is it.
      for (let end = datum.length; end >= 15; end--) {
        if (end < datum.length && !/[ -]/.test(datum[end]!)) continue;
        if (isIban(datum.slice(0, end))) return { ...certainly("IBAN, remainder of 97"), end: start + end };
      }
      return null;
    },
  },
  {
    kind: "card",
    pattern: /(?<![A-Z0-9.,$-]|[0-9] )[0-9](?:[ -]?[0-9]){11,18}(?![0-9A-Z]|[.,][0-9]|-[0-9A-Z])/gi,
    judge: ({ datum, before, after }) => {
      const digits = datum.replace(/[^0-9]/g, "");
      const context = cardWords.test(before(40)) || cardWords.test(after(25));
      if (isCardRange(digits) && isLuhn(digits) && (context || /[ -]/.test(datum) || !notCard.test(before(30)))) {
        // Twelve figures pass by chance more often than they are a card.
        if (digits.length >= 15 || context) return certainly("card, Luhn and issuer range");
        return perhaps("card, Luhn and issuer range");
      }
      if (context && isLuhn(digits)) return certainly("card, word before and Luhn");
      return context && /\bcard\b[^.]{0,20}$/.test(before(30)) ? perhaps("card, word before") : null;
    },
  },
  {
    kind: "bank account",
    pattern:
      /(?:routing|\baba\b|transit)(?:[ /-]?(?:transit|routing|aba))*[ ]?(?:no\.?|num(?:ber)?|#|code)?[\s:#.-]{0,4}(?:is )?(?<datum>[0-9]{9}|[0-9]{4}[- ][0-9]{4}[- ][0-9])(?![0-9-])/gi,
    judge: ({ datum }) =>
      isRoutingNumber(datum.replace(/[^0-9]/g, ""))
        ? certainly("routing number, check digit")
        : perhaps("routing number, word before"),
  },
  {
    kind: "bank account",
    pattern:
      /\b(?:(?:bank|checking|savings|deposit|beneficiary) (?:account|acct)|account|acct)\.?[ ]?(?:no\.?|num(?:ber)?|#)?[\s:#.]{0,4}(?:is )?(?<datum>[0-9](?:[ -]?[0-9]){5,16})(?![0-9A-Z]|[.,/-][0-9])/gi,
    judge: ({ match, before, after }) => {
      if (bankWords.test(`${match[0].toLowerCase()} ${before(80)} ${after(80)}`))
        return certainly("account number, words of a bank");
      return /no\b|num|#/i.test(match[0]) ? perhaps("account number, word before") : null;
    },
  },
];
