/// The phrases by which a posting's wording is told from that of other pages, with what each weighs.
///
/// Chosen by hand: from counts over the first 400 words of the 15,993 postings of `train` and `background` and of 667
/// pages of documentation (of Node.js, npm, libxslt and Rust), and from what the postings of `Corpus/` say. The weights
/// are few round steps, in tenths of a nat, far below the logarithms of the measured ratios: phrases of one kind come
/// together, and a sum of full ones would count them again and again. Each group says how frequent its phrases are; what
/// articles, courses, shops and threads say was not counted but written down.
///
/// Long for one reason: it is a table. Apostrophes are left out, as ``WordHashes`` leaves them out.
enum PostingPhrases {
    /// A weight in tenths of a nat, and the phrases that have it, separated by commas.
    static let groups: [(weight: Int, phrases: String)] = [
        // What only an employer says: to a candidate, or as the heading of a part of a posting.
        (
            20,
            """
            you bring, you get, what you get, what youll get, who can apply, your tasks, wed like to see, \
            youd be doing, place of work, remuneration, welcome applications, applications from, gross per month, \
            days holiday, days leave, days of leave, days off, hours a week, what you have, were after, \
            your background, in this job, we are looking for, were looking for, is looking for a, \
            is looking for an, is looking for someone, looking for someone, is seeking, are seeking, seeking a, \
            seeking an, join our, to join our, to join the, in this role, this role, the role is, role is, \
            this position, ideal candidate, successful candidate, invites applications, responsibilities, \
            qualifications, required skills, nice to have, must haves, experience working, proven experience, \
            hands on experience, equivalent experience, relevant experience, work closely, collaborate with, \
            reports to, reporting to, fast paced, self motivated, detail oriented, team player, \
            competitive salary, base salary, pay range, salary range, paid time off, 401k, 401 k, pto, \
            annual leave, equal opportunity, apply now, please apply, how to apply, your cv, job description, \
            job title, job summary, about the role, about the job, about you, who you are, what you will do, \
            what youll do, what you bring, what we offer, we offer, your role, your responsibilities, \
            your mission, we are hiring, were hiring, start date, background check, conditions of employment, \
            our client, my client, hours per week, month contract, work environment, experience required, \
            passionate about, a plus, must have experience, proficiency in, proficient in, familiarity with, \
            strong communication, communication skills, related field, you will be
            """
        ),
        // Many times as frequent in postings.
        (
            10,
            """
            holiday, leave, pay, who we are, hour week, youd, interview, your application, your profile, \
            job type, youll be, to apply, willing to, you will, youll, experience with, experience in, years of, \
            ability to, knowledge of, understanding of, closely with, responsible for, cross functional, duties, \
            requirements, preferred, position, role, opportunity to, opportunity, stakeholders, skills, strong, \
            bachelors, masters degree, degree in, a degree, applicants, candidate, employer, employees, \
            employment, benefits, insurance, dental, bonus, compensation, pension, vacation, competitive, \
            full time, part time, permanent, contract, hybrid, onsite, on site, resume, cover letter, career, \
            join us, our team, our customers, our mission, our clients, internship, intern, visa, sponsorship, \
            expertise, excellent, passion for, passionate, develop and, design and, team of, the team, \
            best practices, leadership, business, growing, per annum, per hour, hiring, opportunities, clearance, \
            preferably, monitor and, the company, a day
            """
        ),
        // More frequent in postings, but other texts about work have them too.
        (
            5,
            """
            must have, experience, candidates, salary, company, apply, environment, collaborative, innovative, \
            support, ensure, provide, manage, drive, deliver, lead, analysis, analyze, maintain, assist, perform, \
            required, remote, location, tasks, job, professional, technologies, years, degree, working with, \
            work with, interested, highly, growth, clients, per year, tools, solutions, development, engineering, \
            training, management, team, teams, projects, systems, our
            """
        ),
        // What articles, courses, shops, forums and manuals announce themselves with: in fewer than 1 of 800 postings.
        (
            -60,
            """
            interview by, table of contents, in this article, this article, in this post, in this guide, \
            our guide to, in this lesson, in this tutorial, min read, minute read, minutes read, average salary, \
            median salary, median annual wage, average base salary, how to become, how to get started, \
            interview questions, most employers, many employers, employers look for, job outlook, \
            job description template, final thoughts, key takeaways, for beginners, learn the basics, \
            common questions, about the author, related articles, related posts, further reading, \
            references available, free trial, request a demo, book a demo, contact sales, add to cart, \
            add to basket, isbn, customer reviews, permission is hereby granted, steps to reproduce, \
            accepted answer, press release, for immediate release, media contact, spokesperson, is projected to, \
            in conclusion, a data scientist is, data scientists need, i got, expected to grow, hi im, hello im, \
            previous lesson, next lesson
            """
        ),
        // In fewer than 1 of 250 postings.
        (
            -30,
            """
            she says, he says, i think, endorsements, recommendations received, projected, engineers need, \
            written by, posted by, posted in, frequently asked questions, last updated, enrol, enroll, syllabus, \
            quiz, students will, our students, week 1, curriculum vitae, employment history, work history, \
            hobbies, i have, i am a, i was, in stock, buy now, paperback, book online, replies, upvotes, \
            pull requests, return value, struct, const, foo, char, void, null, deprecated, callback, pointer, \
            stdout, see also, fn, newsletter, share this, comments, announced, announced today, lectures, \
            instructor, instructors, workshop, per person, readers, retrieved, personal data, sort by, view all, \
            table 1, this book, this chapter, this manual, this document
            """
        ),
        // In fewer than 1 of 50 postings.
        (
            -15,
            """
            tuition, read more, participants, viewed, in demand, job openings, online courses, career path, \
            career paths, job market, job seekers, recruiters, beginners, respondents, connections, earn, \
            resumes, salaries, getting started, step 1, finally, you can also, how do, returns, argument, \
            arguments, syntax, command line, source code, boolean, int, chapter, appendix, directory, compiler, \
            for example, specified, note that, can be used, namespace, attribute, variable, copyright, warranty, \
            edition, im, ive, ago, author, according to, published, lesson, courses, students, abstract, journal, \
            references, subscribe, download, downloads, credit card, our services, case study, ratings, stars, \
            what is, what does a, tips, she, thanks, hello, hi, pros, cons, excludes, article, tutorial, \
            exercise, book, click, born, museum, sign up
            """
        ),
        // In few postings, but words of some trade or other: publishers, schools and shops hire too.
        (
            -8,
            """
            example, price, a month, per month, volume, how much, asked, fees, books, press, quote, reply, \
            figure, course, exam, node, parameter, template, percent, survey, buy, array, file, module, string, \
            element, default, option, install, library, founded in, guide, employers, soft skills, typically, \
            depends on, what do, what does, i, my, me, he, his, her, was, error, errors, function, introduction, \
            types, values, method, object, pages, options, index, documentation, usage, section, features, \
            reviews, issue, messages
            """
        ),
        // The daily bread of manuals, stories and threads, and not rare in postings.
        (
            -4,
            """
            next, type, class, history, previous, study, answer, answers, pricing, version, had, used to, \
            publications, you can
            """
        ),
    ]

    /// The words of postings in Spanish, Portuguese, Italian, German, Dutch, French, Swedish and Danish, one line each.
    ///
    /// Written from knowledge of the languages and not counted, so all weigh the same.
    static let otherLanguages: (weight: Int, phrases: [String]) = (
        12,
        [
            """
            buscamos, requisitos, funciones, responsabilidades, ofrecemos, experiencia, conocimientos, equipo, \
            salario, contrato, oferta, candidato, perfil, empresa, puesto, vacante, incorporarse, jornada, \
            formación, años de experiencia, únete, te ofrecemos, se requiere, se ofrece, tareas, titulación, \
            imprescindible, valorable
            """,
            """
            vaga, responsabilidades, benefícios, experiência, conhecimento, conhecimentos, oferecemos, \
            procuramos, desejável, equipe, equipa, ensino superior, atividades, empresa, candidatos, contratação, \
            contratando, salário, remoto, você vai, formação
            """,
            """
            cerchiamo, siamo alla ricerca, ricerca, requisiti, esperienza, offriamo, risorsa, laurea, conoscenza, \
            azienda, candidato, candidati, contratto, sede, responsabilità, attività, ruolo, competenze, profilo, \
            inserimento, inserire, ral, si occuperà, tempo indeterminato
            """,
            """
            wir suchen, suchen wir, aufgaben, profil, wir bieten, bieten wir, erfahrung, kenntnisse, bewerbung, \
            bewerben, unternehmen, vollzeit, teilzeit, m w d, mitarbeiter, gehalt, urlaub, standort, \
            berufserfahrung, abgeschlossenes studium, deine aufgaben, ihre aufgaben, das bringst du mit, \
            benefits, unbefristeter, homeoffice, stelle
            """,
            """
            wij zoeken, we zoeken, zoeken wij, op zoek naar, functie, ervaring, wij bieden, we bieden, \
            bieden wij, salaris, vakantiedagen, solliciteer, solliciteren, sollicitatie, opleiding, \
            werkzaamheden, kennis van, jouw, ga je doen, hbo, dienstverband, uur per week, vacature, \
            wat vragen wij, wat bieden wij, collegas
            """,
            """
            nous recherchons, recherchons, recherche, poste, missions, profil, profil recherché, expérience, \
            compétences, équipe, rejoindre, cdi, candidat, candidature, entreprise, diplôme, rémunération, \
            télétravail, salaire, avantages, h f, vos missions, maîtrise, au sein de
            """,
            """
            vi söker, söker, arbetsuppgifter, kvalifikationer, erfarenhet, vi erbjuder, ansökan, meriterande, \
            tjänsten, rollen, kollegor, utbildning, dig som, anställning, tillsvidareanställning, heltid, om dig, \
            du har, vi ser
            """,
            """
            vi søger, søger, opgaver, erfaring, kvalifikationer, vi tilbyder, ansøgning, stilling, stillingen, \
            kollegaer, kolleger, uddannelse, løn, afdeling, dine opgaver, virksomhed, om dig, du har, du får, \
            vi er
            """,
        ]
    )

    /// What pages in those languages say that are no postings.
    static let otherLanguagesAgainst: (weight: Int, phrases: String) = (
        -20,
        """
        lebenslauf, geboren, hobbys, bedienungsanleitung, inhaltsverzeichnis, abbildung, inscription, tarif, \
        séances, respuestas, responder, visitas, questions fréquentes, kommentare, artikel, commentaires, \
        comentarios
        """
    )

    /// Words of a page's title that name an occupation.
    static let roleTitles: (weight: Int, phrases: String) = (
        20,
        """
        scientist, engineer, analyst, developer, manager, consultant, lead, researcher, architect, \
        specialist, director, designer, intern, internship, officer, administrator, head of, technician, \
        programmer, statistician, associate, assistant, coordinator, representative, advisor, planner, nurse, \
        teacher, driver, lecturer, professor, postdoc, operator, supervisor, writer, fellow, trainee, \
        ingénieur, ingeniero, ingeniera, ingenieur, ingegnere, engenheiro, engenheira, entwickler, \
        entwicklerin, analista, analyste, analytiker, científico, científica, cientista, wetenschapper, \
        utvecklare, udvikler, desarrollador, desenvolvedor, sviluppatore, développeur, m w d, h f, vaga, \
        vacature
        """
    )

    /// Words of a page's title that no posting's title has: in none of 1,000 titles of postings.
    static let otherTitles: (weight: Int, phrases: String) = (
        -60,
        """
        guide, blog, how to, how, what is, what does, what, why, when, vs, tips, questions, course, bootcamp, \
        certificate, tutorial, news, cv, curriculum vitae, lebenslauf, profile, reviews, release notes, msc, \
        workshop, lesson, summer school, index, introduction, chapter, for hire, forum, day in the life, \
        career path, template, explained, become, becoming, learn, interviewed, in memory of, salary guide, \
        career fair, licence, license, readme, installation, changelog, rfc, syllabus, formation
        """
    )

    /// Words of a page's title that few postings' titles have.
    static let doubtfulTitles: (weight: Int, phrases: String) = (
        -25,
        """
        documentation, privacy, portfolio, certification, certified, manual, api, resume, speaker, bio, \
        review, salary, notice, best, reference, team, about us, book, dataset, issue
        """
    )
}
