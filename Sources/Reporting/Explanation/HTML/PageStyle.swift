/// The style sheet of an explanation page. No mark is told by colour alone: skills by their frames, evidence by its
/// underline, facts by their tags.
enum PageStyle {
    /// The style sheet.
    static let css: Markup = """
        :root { color-scheme: light dark; --ink: #1c2024; --soft: #5b6470; --line: #d9dee4; --paper: #fff; --back: #f4f6f8;
          --for: #1a66d6; --for1: #e3edfb; --for2: #c6dbf7; --for3: #a3c5f3;
          --against: #b4540a; --against1: #fbeadb; --against2: #f7d6b8; --against3: #f1bd8e;
          --required: #147a43; --preferred: #0b7285; --mentioned: #7a8594; --negated: #b3261e; --tag: #4b3f8f; --tagback: #ece9fa }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e4e7eb; --soft: #9aa4b0; --line: #343b44; --paper: #1a1e23; --back: #121519;
            --for: #7db1ff; --for1: #1b2a40; --for2: #203a60; --for3: #275090;
            --against: #f0a35e; --against1: #35261a; --against2: #4d331d; --against3: #704722;
            --required: #5cc98d; --preferred: #5cc3d6; --mentioned: #8a95a3; --negated: #ff8a80; --tag: #c9bfff; --tagback: #2f2a4d } }
        * { box-sizing: border-box }
        body { margin: 0; padding: 1.5rem 1rem 3rem; background: var(--back); color: var(--ink);
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }
        main { max-width: 62rem; margin: 0 auto }
        article { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.6rem 1.8rem; margin: 0 0 2rem }
        h2 { font-size: 1.55rem; line-height: 1.25; margin: .1rem 0 .3rem }
        h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; padding-top: 1.1rem; border-top: 1px solid var(--line) }
        p { margin: .35rem 0 } small, .soft { color: var(--soft) }
        .path { font-size: .8rem; color: var(--soft); overflow-wrap: anywhere }
        .meta { color: var(--soft) }
        .verdict { border-left: 5px solid var(--for); background: var(--back); border-radius: 0 8px 8px 0; padding: .8rem 1.1rem; margin: 1.2rem 0 0 }
        .verdict.review, .verdict.not_posting, .verdict.error { border-color: var(--against) }
        .verdict .label { font-size: 1.2rem }
        .shares { display: grid; grid-template-columns: max-content max-content 1fr; gap: .15rem .8rem; align-items: center; margin: .5rem 0 .6rem; max-width: 34rem }
        .shares b { font-weight: 400; white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums }
        .share { height: .6rem; border-radius: 3px; background: var(--line); overflow: hidden } .share i { display: block; height: 100%; background: var(--for) }
        table { border-collapse: collapse; width: 100% } td, th { text-align: left; vertical-align: top; padding: .22rem .7rem .22rem 0; font-weight: 400 }
        .facts th { color: var(--soft); width: 10.5rem; white-space: nowrap } .facts td:nth-child(2) { font-weight: 600; width: 17rem }
        .facts tr + tr.first > * { border-top: 1px solid var(--line) } q { color: var(--ink); font-style: italic }
        .named { display: grid; grid-template-columns: 7rem 8rem 1fr; gap: .45rem .7rem } .named > * { min-width: 0 }
        .names span.skill { margin: 0 .15rem .3rem 0; display: inline-block } .or { color: var(--soft); font-size: .85em; padding: 0 .3rem 0 .1rem }
        .sum td, .sum th { padding: .1rem .7rem .1rem 0; vertical-align: middle } .sum th { width: 19rem; overflow-wrap: break-word } .sum .number { width: 4.5rem; text-align: right; font-variant-numeric: tabular-nums }
        .sum .other th { color: var(--soft) } .sum .total > * { border-top: 2px solid var(--ink); font-weight: 700; padding-top: .3rem }
        .sum thead td { color: var(--soft); font-size: .8rem }
        .axis { display: grid; grid-template-columns: 1fr 1fr; height: .85rem } .axis > :first-child { border-right: 1px solid var(--soft) }
        .axis i { display: block; height: 100% } .axis .for { background: var(--for) none; border-radius: 0 3px 3px 0 }
        .axis .against { margin-left: auto; border-radius: 3px 0 0 3px;
          background: repeating-linear-gradient(135deg, var(--against) 0 4px, transparent 4px 6px); border: 1px solid var(--against) }
        .ends { display: flex; justify-content: space-between }
        .legend { display: flex; flex-wrap: wrap; gap: .35rem 1.3rem; font-size: .85rem; color: var(--soft); margin: .3rem 0 1rem }
        .legend > span > span { color: var(--ink) }
        .part { position: relative; display: grid; grid-template-columns: 8.5rem 1fr; border-top: 1px solid var(--line) }
        .part h4 { margin: 0; padding: .55rem .7rem 0 0; font-size: .78rem; font-weight: 600; text-align: right; color: var(--kind, var(--soft)) }
        .part > div { border-left: 4px solid var(--kind, var(--line)); padding: .3rem 0 .5rem 1rem; min-width: 0 }
        .part p { margin: .3rem 0; line-height: 1.85; overflow-wrap: anywhere }
        .duties { --kind: #2f7fd1 } .requirements { --kind: #1f9254 } .preferred.part { --kind: #1592a8 } .education { --kind: #7d5bc9 }
        .benefits { --kind: #b98a00 } .about { --kind: #8a7a66 } .application { --kind: #c25a8a } .equal_opportunity { --kind: #8893a0 }
        .skill { border: 1.5px solid var(--required); border-radius: 5px; padding: 0 .22em; color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone }
        .skill.preferred { border-style: dashed; border-color: var(--preferred) }
        .skill.mentioned { border-style: dotted; border-color: var(--mentioned) }
        .skill.negated { border-color: var(--negated); text-decoration: line-through }
        .skill.cut { border-left: 0; border-top-left-radius: 0; border-bottom-left-radius: 0 }
        .for { background: linear-gradient(var(--for), var(--for)) 0 100% / 100% 2px no-repeat, var(--for1) }
        .for.level2 { background-size: 100% 3px, auto; background-color: var(--for2) } .for.level3 { background-size: 100% 4px, auto; background-color: var(--for3) }
        .against { background: repeating-linear-gradient(90deg, var(--against) 0 4px, transparent 4px 7px) 0 100% / 100% 2px no-repeat, var(--against1) }
        .against.level2 { background-size: 100% 3px, auto; background-color: var(--against2) } .against.level3 { background-size: 100% 4px, auto; background-color: var(--against3) }
        .fact { font-weight: 600; text-decoration: underline 1.5px var(--tag); text-underline-offset: 4px }
        .fact.quiet { font-weight: inherit; text-decoration: underline dotted 1.5px var(--tag) }
        .tag { font: 600 .68rem/1.35 system-ui, sans-serif; color: var(--tag); background: var(--tagback); border-radius: 3px; padding: .05rem .35rem; margin: 0 .1rem 0 .25rem; vertical-align: .12em; white-space: nowrap }
        .code { font: .7rem ui-monospace, monospace; color: var(--negated); border: 1px solid; border-radius: 3px; padding: 0 .2rem }
        details { margin-top: 1.2rem } summary { cursor: pointer; color: var(--soft) } details td { overflow-wrap: anywhere }
        @media (max-width: 44rem) { article { padding: 1rem } .part { display: block } .part h4 { text-align: left } .named { display: block } .named > span { margin-right: .6rem } .sum th, .facts th, .facts td:nth-child(2) { width: auto; white-space: normal } }
        @media print { body { background: none; padding: 0 } article { border: 0; break-after: page } }
        """
}
