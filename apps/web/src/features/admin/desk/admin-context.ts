"use client";

import type { Viewer } from "@seonchak/schema";
import { createContext, useContext } from "react";

/** The administrator who is signed in. */
export type Admin = Extract<NonNullable<Viewer>, { kind: "admin" }>;

const AdminContext = createContext<Admin | null>(null);
export const AdminProvider = AdminContext.Provider;

/** Whoever is at the desk. Only below `<Desk>`. */
export function useAdmin(): Admin {
  const admin = useContext(AdminContext);
  if (admin === null) throw new Error("useAdmin stands outside of <Desk>");
  return admin;
}
