// Types for whoever embeds <customer-model-canvas>. docs/embedding.md describes each.

export interface SectionProgress {
  /** How many questions of the section are complete. */
  complete: number;
  /** How many it has; this grows with the customer types. */
  of: number;
}

export type Section = "customers" | "jobs" | "value" | "solution";
/** Of the sections that are asked for. */
export type Progress = Partial<Record<Section, SectionProgress>>;

export type Reason =
  /** The browser forbids storage. */
  | "forbidden"
  /** The browser has no room left. */
  | "full"
  /** The browser refuses for another reason. */
  | "refused"
  /** The files did not arrive. */
  | "failed"
  /** The browser has no WebAssembly. */
  | "no-wasm"
  /** The widget has broken and shows the learner a way on. */
  | "broken";

export interface CustomerModelCanvasEventMap {
  /** With `readonly` there is neither. */
  "ready": CustomEvent<{ step?: string; progress?: Progress }>;
  "change": CustomEvent<{ step: string }>;
  "step": CustomEvent<{ step: string }>;
  "section-complete": CustomEvent<{ step: string; progress: Progress; section: Section }>;
  "complete": CustomEvent<{ step: string; progress: Progress }>;
  "saved": CustomEvent<{ key: string }>;
  "error": CustomEvent<{ reason: Reason }>;
}

/** A canvas as schema/canvas.v1.json describes it. */
export type StoredCanvas = Record<string, unknown>;

/** The element. Its class is not exported: the script defines it, and pages find it by its name. */
export interface CustomerModelCanvas extends HTMLElement {
  /** The question that the learner is at. */
  readonly step: string | undefined;
  /** How far they have come. */
  readonly progress: Progress | undefined;
  /** The language that it speaks. */
  readonly language: string;
  /** Throws an `Error` before the first `ready` and with `readonly`, and a `TypeError` for what is not a canvas. */
  get canvas(): StoredCanvas | undefined;
  set canvas(canvas: StoredCanvas);
  /** Goes to a question, or to the nearest that is asked; `false` when there is no such address. */
  goTo(step: string): boolean;
  /** Saves at once; `false` when the browser keeps nothing. */
  save(): boolean;
  /** Rejects with an `Error` before the first `ready`. */
  export(form?: "json" | "link" | "markdown" | "svg" | "text"): Promise<string>;

  addEventListener<Name extends keyof CustomerModelCanvasEventMap>(
    name: Name,
    listener: (this: CustomerModelCanvas, event: CustomerModelCanvasEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "customer-model-canvas": CustomerModelCanvas;
  }
}
