import type { Page, RawDocument } from "../../model/document.ts";
import type { DocumentLimits } from "./document-limits.ts";
import type { MaskedPicture, PageMask, PageWash } from "./page-picture.ts";

type Asked = { readonly path: string; readonly name: string; readonly limits: DocumentLimits };

/** What a reading process is asked to do with one document or one of its pages. */
export type DocumentTask =
  | (Asked & { readonly kind: "read"; readonly recognise: boolean })
  | (Asked & { readonly kind: "recognise"; readonly page: number })
  | (Asked & { readonly kind: "draw"; readonly page: number; readonly dpi: number })
  | (Asked & {
      readonly kind: "mask";
      readonly page: number;
      readonly masks: readonly PageMask[];
      readonly coverPictures: boolean;
      readonly washes: readonly PageWash[];
      readonly bytes: number;
    });

export type TaskOf<Kind extends DocumentTask["kind"]> = Extract<DocumentTask, { readonly kind: Kind }>;

/** A document as its text layer has it, and the pages whose text is still to be recognised. */
export type ReadAnswer = { readonly document: RawDocument; readonly toRecognise: readonly number[] };

/** What it answers with, by the kind of task. */
export type DocumentAnswers = {
  readonly read: ReadAnswer;
  readonly recognise: Page;
  readonly draw: Uint8Array;
  readonly mask: MaskedPicture;
};

export type DocumentMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly page: number; readonly pages: number }
  | { readonly kind: "answer"; readonly answer: DocumentAnswers[keyof DocumentAnswers] }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };
