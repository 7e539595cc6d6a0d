package phases

// timelineStyle has the colours of light and dark. It names each colour anew
// rather than to use variables, which not every viewer knows. Every picture has
// the same and none has names (ids), so that several can stand on one page.
const timelineStyle = `<style>
.mentorship-timeline{max-width:100%;height:auto}
.mentorship-timeline text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif}
.mentorship-timeline .small{font-size:11px}
.mentorship-timeline .head{font-size:18px;font-weight:600}
.mentorship-timeline .strong{font-weight:600}
.mentorship-timeline .ground{fill:#fff}
.mentorship-timeline .ink{fill:#1b1f24}
.mentorship-timeline .soft{fill:#57606a}
.mentorship-timeline .grid{stroke:#dfe3e8}
.mentorship-timeline .bar{stroke-width:1}
.mentorship-timeline .before{fill:#eceef1;stroke:#8b949e}
.mentorship-timeline .readiness{fill:#fbe3b6;stroke:#a86e12}
.mentorship-timeline .readiness-2{fill:#f6d28c;stroke:#a86e12}
.mentorship-timeline .acquaintance{fill:#c9ecdf;stroke:#1a7f64}
.mentorship-timeline .acquaintance-2{fill:#a3dcc7;stroke:#1a7f64}
.mentorship-timeline .application{fill:#cfe1f9;stroke:#1f5f99}
.mentorship-timeline .application-2{fill:#abcbf2;stroke:#1f5f99}
.mentorship-timeline .other{fill:#d5d0e5;stroke:#6e5aa8}
.mentorship-timeline .hatch{stroke:#57606a;stroke-opacity:.5;stroke-dasharray:2 4}
.mentorship-timeline .pause{fill-opacity:0;stroke:#57606a;stroke-dasharray:3 2}
.mentorship-timeline .period{fill:none;stroke:#57606a;stroke-width:1.5}
.mentorship-timeline .midpoint{fill:#57606a}
.mentorship-timeline .session{stroke-width:1.8}
.mentorship-timeline .held{fill:#1a7f64;stroke:#1a7f64}
.mentorship-timeline .missed{fill:none;stroke:#b3261e;stroke-width:2.4}
.mentorship-timeline .let-down{fill:none;stroke:#a86e12;stroke-width:2.4}
.mentorship-timeline .ahead{fill:none;stroke:#57606a}
.mentorship-timeline .end{fill:none;stroke:#1b1f24;stroke-width:2.5}
.mentorship-timeline .turn{stroke:#57606a;stroke-width:1.2;stroke-dasharray:5 3}
@media (prefers-color-scheme:dark){
.mentorship-timeline .ground{fill:#0d1117}
.mentorship-timeline .ink{fill:#e6edf3}
.mentorship-timeline .soft{fill:#a3adb8}
.mentorship-timeline .grid{stroke:#2a3038}
.mentorship-timeline .before{fill:#21262d;stroke:#8b949e}
.mentorship-timeline .readiness{fill:#46330f;stroke:#d9a441}
.mentorship-timeline .readiness-2{fill:#5d4414;stroke:#d9a441}
.mentorship-timeline .acquaintance{fill:#0f3d33;stroke:#3fb996}
.mentorship-timeline .acquaintance-2{fill:#155447;stroke:#3fb996}
.mentorship-timeline .application{fill:#14345a;stroke:#5aa2f0}
.mentorship-timeline .application-2{fill:#1c4878;stroke:#5aa2f0}
.mentorship-timeline .other{fill:#332c4d;stroke:#a48fe0}
.mentorship-timeline .hatch{stroke:#a3adb8}
.mentorship-timeline .pause,.mentorship-timeline .period,.mentorship-timeline .ahead,.mentorship-timeline .turn{stroke:#a3adb8}
.mentorship-timeline .midpoint{fill:#a3adb8}
.mentorship-timeline .held{fill:#3fb996;stroke:#3fb996}
.mentorship-timeline .missed{stroke:#ff7b72}
.mentorship-timeline .let-down{stroke:#d9a441}
.mentorship-timeline .end{stroke:#e6edf3}
}
</style>
`
