"""Feeds hostile texts to the page, and says what they must not turn into there: JavaScript."""

# What a text must not turn into, anywhere on the page; and whether one of them has run.
WATCH = """() => {
    window.hacked = () => { window.ran = true; };
    window.strange = () => {
        const kinds = "img, script, iframe, style, object, embed, b, svg:not([class]), [onerror], "
            + "[onload], [onmouseover]";
        return (window.ran ? "it has run; " : "") + document.querySelectorAll(kinds).length;
    };
}"""

# Fills a form from each fragment, and writes it back; returns what was wrong.
FILL = """async (hashes) => {
    const { fragment, fragmentParts, learn } =
        await import("/source/calculators/link/link-text.js");
    const panel = document.querySelector("calculator-panel");
    learn(panel);
    const { address, fields, filling, messages } = panel;
    const { link } = address;
    const faults = [];
    const before = strange();
    for (const hash of hashes) {
        const wrong = (what) => faults.push(`${what}: ${JSON.stringify(hash)}`);
        try {
            fragmentParts(hash);
            const found = link.read(hash);
            if (!found) continue;
            filling.tell(address.fill(found).warnings);
            filling.sync();
            messages.say("live");
            const { texts } = found;
            for (const field of fields.all.filter(({ name }) => Object.hasOwn(texts, name))) {
                const line = field.type === "text"; // which takes no ends of lines
                const held = line ? texts[field.name].replace(/[\\r\\n]/g, "") : texts[field.name];
                const free = field.localName === "input";
                if (free && field.value !== held) wrong(`${field.name} holds ${field.value}`);
            }
            const written = fragment(link.slug, texts, link.today, link.version);
            if (!/^#[\\w.?&=%+,:-]+$/.test(written)) wrong(`written as ${written}`);
            const again = link.read(written).texts;
            for (const [name, text] of Object.entries(texts)) {
                const usual = link.today[name] ?? "";
                if (name !== "v" && name !== "id" && (again[name] ?? usual) !== text) {
                    wrong(`${name} comes back as ${again[name]}`);
                }
            }
        } catch (fault) {
            wrong(String(fault));
        }
        if (strange() !== before) {
            wrong(`elements: ${strange()} for ${before}`);
            break;
        }
        if (({}).polluted !== undefined || faults.length > 9) break;
    }
    return faults;
}"""

# The same with Python, until the panel is done.
ANSWER = """async (hashes) => {
    const panel = document.querySelector("calculator-panel");
    const faults = [];
    const before = strange();
    let told = {};
    const { tell } = panel.fields;
    panel.fields.tell = (reply) => tell.call(panel.fields, (told = reply));
    for (const hash of hashes) {
        const wrong = (what) => faults.push(`${what}: ${JSON.stringify(hash)}`);
        const found = panel.address.link.read(hash);
        if (!found) continue;
        const { example, warnings } = panel.address.fill(found);
        panel.filled(example);
        panel.filling.tell(warnings);
        panel.filling.sync();
        await panel.update();
        while (panel.state.asking) await new Promise((go) => setTimeout(go, 5));
        const { state } = panel.dataset;
        if (state !== "live" && state !== "problem") wrong(`the state is ${state}`);
        for (const [name, problem] of Object.entries(told.problems ?? {})) {
            const shown = panel.fields.place(name)?.querySelector(":scope > .problem");
            const label = panel.fields.label(name);
            if (shown && (shown.hidden || shown.textContent !== problem)) {
                wrong(`not beside ${name}: ${problem}`);
            }
            if (!panel.querySelector("[data-status]").textContent.includes(label)) {
                wrong(`${label} is not named`);
            }
        }
        const beside = panel.querySelectorAll("[data-field] > .problem:not([hidden])").length;
        if (state === "live" && beside) wrong("a problem, and an answer");
        if (strange() !== before) wrong(`elements: ${strange()} for ${before}`);
        const visible = panel.querySelector("[data-answer]").textContent;
        if (/\\b(NaN|Infinity|undefined)\\b/.test(visible)) wrong("no number is shown");
        if (faults.length > 9) break;
    }
    panel.fields.tell = tell;
    return faults;
}"""
