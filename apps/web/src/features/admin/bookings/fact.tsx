/** A number in large with what it counts below it. Inside a `<dl>`. */
export function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-control bg-sunken p-3">
      <dt className="text-sm">{name}</dt>
      <dd className="font-bold sm:text-xl">{children}</dd>
    </div>
  );
}
