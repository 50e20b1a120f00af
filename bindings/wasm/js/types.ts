export type Any = any;
export interface Found { code: string; pointer: string; line: number | null; column: number | null; message: string; hint: string }
export interface Checked { problems: Found[]; warnings: Found[]; omitted: number }
export type Document = Record<string, unknown>;
export type Report = Record<string, any>;
export interface Kept { kept: string; input_sha256: string; systems: number }
export type Planned = Record<string, any>;
export type Explained = Record<string, any>;
export type Question = Record<string, any>;
export type Versions = Record<string, any>;
export type Imported = Record<string, any>;
export type Frame = Record<string, any>;
export type ChartName = "map" | "contributions" | "fan" | "one_off" | "tornado" | "price" | "dependencies" | "calendar" | "concentration";
export type FragmentName = string;
export type FrameName = string;
export type Language = "da" | "en";
export interface Chart { id: string; title: string; description: string; svg: string; table: any }
