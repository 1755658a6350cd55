/** Puts the focus on a locker of the map or the list, where a sheet about it has gone; false when it is not on screen. */
export function focusLocker(lockerNumber: number): boolean {
  const locker = document.querySelector<HTMLElement>(`[data-locker="${lockerNumber}"]`);
  locker?.focus({ preventScroll: true });
  return locker !== null;
}
