import { LanguageToggle } from "../../ui/language-toggle.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { ThemeToggle } from "../../ui/theme-toggle.tsx";
import { DesignActs } from "./design-acts.tsx";
import { DesignCharts } from "./design-charts.tsx";
import { DesignFields } from "./design-fields.tsx";
import { DesignStates } from "./design-states.tsx";
import { DesignTable } from "./design-table.tsx";

/** Every part in both themes side by side. The words are samples, so they are not in the messages. */
export function DesignScreen() {
  return (
    <main id="main" className="mx-auto grid max-w-[90rem] gap-6 p-4 sm:p-6">
      <PageTitle
        title="src/ui"
        lead="개발할 때만 보이는 화면이에요."
        actions={
          <>
            <LanguageToggle />
            <ThemeToggle />
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Theme name="light" />
        <Theme name="dark" />
      </div>
    </main>
  );
}

function Theme({ name }: { name: "light" | "dark" }) {
  return (
    <div
      data-theme={name}
      className="grid min-w-0 content-start gap-8 rounded-sheet border border-line bg-page p-4 text-ink sm:p-6"
    >
      <DesignActs />
      <DesignStates />
      <DesignFields />
      <DesignTable />
      <DesignCharts />
    </div>
  );
}
