/** Labels of codes that are no enum of the schema: code → [Chinese, English]. */
export type Labels = Readonly<Record<string, readonly [zh: string, en: string]>>;
