# What reports and plots say in Danish. The three languages have the same messages with the same variables.

# Dates and spans
day-month = { $day }. { $month }
day-month-year = { $day }. { $month } { $year }
date = { $weekday } { $date }
date-time = { $date } { $time }
weekday-1 = man
weekday-2 = tir
weekday-3 = ons
weekday-4 = tor
weekday-5 = fre
weekday-6 = lør
weekday-7 = søn
month-1 = jan
month-2 = feb
month-3 = mar
month-4 = apr
month-5 = maj
month-6 = jun
month-7 = jul
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
span-minutes = { $n } min.
span-hours = { $n } timer
span-days = { $n } døgn
range = { $low } til { $high }
runs =
    { $count ->
        [one] { $n } kørsel
       *[other] { $n } kørsler
    }

# Ord, der følger af scenariet: hvem det betjener, og om systemer er nede, eller noget andet er hændt
contact =
    { $serves ->
        [citizens] sag
        [both] patientkontakt eller sag
       *[patients] patientkontakt
    }
contacts =
    { $serves ->
        [citizens] sager
        [both] patientkontakter og sager
       *[patients] patientkontakter
    }
contacts-first =
    { $serves ->
        [citizens] Sager
        [both] Patientkontakter og sager
       *[patients] Patientkontakter
    }
clients =
    { $serves ->
        [citizens] sager
        [both] patienter og sager
       *[patients] patienter
    }
incident-the =
    { $incident ->
        [event] hændelsen
       *[outage] nedbruddet
    }
incident-the-first =
    { $incident ->
        [event] Hændelsen
       *[outage] Nedbruddet
    }
incident-bare =
    { $incident ->
        [event] hændelse
       *[outage] nedbrud
    }

# Units of measures, in brackets behind a name
quantity-cases = sager
quantity-records = nødregistreringer
quantity-activities = trin
quantity-items = elementer
quantity-spaces = pladser
quantity-viewer-item-days = seere × elementer × døgn
quantity-times = gange
quantity-staff-hours = arbejdstimer
quantity-hours = timer
quantity-minutes = min.
quantity-share = andel

# Courses over time
series-backlog-records = Nødregistreringer, der venter på efterregistrering
series-backlog-hours = Arbejdet med at indskrive ventende nødregistreringer, i arbejdstimer
series-waiting-cases = { contacts-first }, der venter på personale eller system
series-items-undetected = Berørte, endnu ikke kendt
series-items-known = Kendte, endnu ikke håndteret
series-items-restored = Gendannede
series-items-found = Fundet andetsteds
series-items-recollected = Indhentet igen
series-items-resent = Sendt igen
series-items-rewritten = Omskrevet og sendt
series-items-followed-up = Konsekvenser håndteret
series-items-notified = Den berørte underrettet
series-items-closed = Ingen handling nødvendig
series-items-gone = Gået tabt for altid
series-deadlines-missed = Overskredne frister indtil nu
series-exposed = Personer, der kunne se elementer, gange elementerne
series-looks = Gange nogen har fundet dem indtil nu

# Milestones
moment-onset = { incident-the-first } begynder
moment-noticed = Opdages
moment-declared = Beslutning om nødprocedure
moment-first-on-fallback = Første enhed på nødprocedure
moment-last-on-fallback = Sidste enhed på nødprocedure
moment-first-without-routine = Første enhed uden fungerende nødprocedure
moment-first-called-in = Første tilkaldte personale på plads
moment-first-cancelled = Første aflyste { contact }
moment-first-run-out = Første lager sluppet op
moment-restored = Systemerne genoprettet
moment-system-restored = { $name }: genoprettet
moment-unit-restored = { $name }: alle dens systemer genoprettet
moment-last-back = Sidste enhed tilbage i systemerne
moment-entry-began = Efterregistreringen begynder
moment-scope-known = Bekendt med bruddets omfang
moment-contained = Begrænset: ikke længere synligt
moment-listed = Liste klar: { $name }
moment-all-listed = Alle lister klar
moment-followed-up = Færdig: { $name }
moment-reported = Anmeldt til Datatilsynet
moment-recovered-backlog-empty = Ingen nødregistrering venter
moment-recovered-back-in-band = Ventetid som normalt
moment-recovered-last-affected = Alle berørte { contacts } afsluttet
moment-recovered-coalescence = Alt som uden { incident-the }
moment-recovered-all-reconciled = Alle nødregistreringer afklaret
recovery-backlog-empty = Ingen nødregistrering venter (R1)
    .definition = Første gang efter genopretningen, hvor ingen nødregistrering venter på efterregistrering.
recovery-back-in-band = Ventetid som normalt i et døgn (R2)
    .definition = Et helt døgn frem venter der i ingen time flere { contacts } på én gang end det højeste antal i samme time på ugen i sammenligningskørslen, de samme uger uden { incident-the }. På timen nær. Det følges til et døgn før simuleringens slutning.
recovery-last-affected = Alle berørte { contacts } afsluttet (R3)
    .definition = Den sidste af de { contacts }, som blev berørt af { incident-the }, er afsluttet.
recovery-coalescence = Alt som uden { incident-the } (R4)
    .definition = Hver sag er ved samme trin, ventende eller i gang, som i sammenligningskørslen, de samme uger uden { incident-the }, og det forbliver den til slutningen. På minuttet nær.
recovery-all-reconciled = Alle nødregistreringer afklaret (R5)
    .definition = Hver nødregistrering er indskrevet eller opgivet, og ingen ny kommer til.

# Measures
measure-backlog-peak-records = Ventende nødregistreringer, højst
    .definition = Det største antal nødregistreringer, der er skrevet og ikke indskrevet, på noget tidspunkt.
measure-backlog-peak-hours = Indskrivningsarbejde, højst
    .definition = Den største mængde arbejde, der mangler med at indskrive nødregistreringer, på noget tidspunkt.
measure-records-written = Skrevne nødregistreringer
    .definition = Nødregistreringer, som nødprocedurerne efterlod.
measure-records-entered = Indskrevne nødregistreringer
    .definition = Nødregistreringer, der blev indskrevet, før simuleringen sluttede.
measure-records-late = Sent indskrevne nødregistreringer
    .definition = Nødregistreringer, der blev indskrevet senere, efter at de var skrevet, end scenariet tillader (`late_after`). I Sverige skal notater stå i journalen inden for to døgn (Socialstyrelsen 2008).
measure-records-written-off = Opgivne nødregistreringer
    .definition = Nødregistreringer, der blev opgivet som for gamle til at blive indskrevet.
measure-records-clarified = Ulæselige notater
    .definition = Nødregistreringer, der først kunne indskrives, efter at enheden, der skrev dem, var blevet spurgt.
measure-records-corrected = Rettede indskrivningsfejl
    .definition = Nødregistreringer, der blev indskrevet med en fejl, som blev fundet og rettet.
measure-records-errors-left = Tilbageværende fejl i journalen
    .definition = Nødregistreringer, der blev indskrevet med en fejl, som ingen fandt.
measure-records-overdue = Nødregistreringer indskrevet efter deres frist
    .definition = Nødregistreringer, der blev indskrevet senere end fristen for deres slags.
measure-record-hours = Arbejdet med at indskrive alle nødregistreringer
    .definition = Det arbejde, det kræver at indskrive alle de nødregistreringer, der blev skrevet.
measure-waiting-peak = { contacts-first } i kø, højst
    .definition = Det største antal { contacts }, der venter på personale eller system på én gang, fra begyndelsen af { incident-the }.
measure-wait-before = Ventetid, kom før
    .definition = Den tid, som { contacts } i gennemsnit ventede i alt på personale, systemer og pladser; dem, der kom før { incident-the }. Den, der gik, før alt var klart, eller stadig var der ved slutningen, tæller med ventetiden indtil da: mindst så længe.
measure-wait-during = Ventetid, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen; for en enhed eller et system dens eller dets egen. For et system { contacts }, hvis forløb har et trin, der bruger det.
measure-wait-after = Ventetid, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-wait-median-before = Ventetid, median, kom før
    .definition = Halvdelen af de { contacts }, der kom før { incident-the }, ventede højst så længe. Den, der gik, før alt var klart, eller stadig var der ved slutningen, tæller med ventetiden indtil da. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-wait-median-during = Ventetid, median, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-wait-median-after = Ventetid, median, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-wait-p90-before = Ventetid, 90-percentil, kom før
    .definition = Ni ud af ti { contacts }, der kom før { incident-the }, ventede højst så længe. Den, der gik, før alt var klart, eller stadig var der ved slutningen, tæller med ventetiden indtil da. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-wait-p90-during = Ventetid, 90-percentil, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-wait-p90-after = Ventetid, 90-percentil, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-contacts-without-record = { contacts-first } uden systemer
    .definition = { contacts-first }, hvor mindst et trin blev udført på papir, pr. telefon, med læsekopi eller blev udeladt.
measure-contacts-affected = Berørte { contacts }
    .definition = { contacts-first }, der mødte et langsomt system, en nødprocedure eller ventetid på et system.
measure-contacts-cancelled = Aflyste { contacts }
    .definition = { contacts-first }, der blev aflyst.
measure-contacts-diverted = Henviste { contacts }
    .definition = { contacts-first }, der blev henvist til andre.
measure-contacts-left-unseen = { contacts-first }, der gik uden at være blevet set
    .definition = { contacts-first }, der mistede tålmodigheden og forlod køen, før nogen havde set dem.
measure-contacts-turned-away = Afviste { contacts }
    .definition = { contacts-first }, der ikke stillede sig i kø, fordi køen var for lang, eller der ikke var plads.
measure-contacts-arrived = { contacts-first } i alt
    .definition = { contacts-first }, der kom, fra begyndelsen af { incident-the } til slutningen.
measure-contacts-no-show = Udeblevne
    .definition = Aftalte { contacts }, hvor ingen kom.
measure-contacts-stayed-away = { contacts-first }, der blev væk efter opfordring
    .definition = { contacts-first }, der ikke kom, fordi offentligheden var bedt om at vente.
measure-contacts-came-back = { contacts-first }, der kom igen
    .definition = { contacts-first }, der var aflyst, henvist eller blevet væk efter opfordring, og som kom senere.
measure-contacts-booked-anew = Ombookede { contacts }
    .definition = { contacts-first }, der blev ombooket før { incident-the }, så færre ville komme.
measure-stay-before = Opholdstid, kom før
    .definition = Gennemsnitlig tid fra ankomst til afslutning for { contacts }, der kom før { incident-the }. De, der stadig var der ved slutningen, tæller med tiden indtil da: mindst så længe. De, der blev aflyst, henvist til andre eller gik uden at være blevet set, tæller ikke med.
measure-stay-during = Opholdstid, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen; for en enhed eller et system dens eller dets egen. For et system { contacts }, hvis forløb har et trin, der bruger det.
measure-stay-after = Opholdstid, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-stay-median-before = Opholdstid, median, kom før
    .definition = Halvdelen af de { contacts }, der kom før { incident-the }, blev højst så længe. De, der stadig var der ved slutningen, tæller med tiden indtil da. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-stay-median-during = Opholdstid, median, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-stay-median-after = Opholdstid, median, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-stay-p90-before = Opholdstid, 90-percentil, kom før
    .definition = Ni ud af ti { contacts }, der kom før { incident-the }, blev højst så længe. De, der stadig var der ved slutningen, tæller med tiden indtil da. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-stay-p90-during = Opholdstid, 90-percentil, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-stay-p90-after = Opholdstid, 90-percentil, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-first-contact-before = Tid til første kontakt, kom før
    .definition = Gennemsnitlig tid fra ankomst, til en rolle, hvis kontakt tæller (`first_contact`; hvis ingen rolle er angivet, alt personale), begynder at arbejde med personen; { contacts }, der kom før { incident-the }. Den, der gik uden at være blevet set, eller ikke var blevet set ved slutningen, tæller med tiden indtil da: mindst så længe. De, der forinden blev aflyst eller henvist til andre, tæller ikke med.
measure-first-contact-during = Tid til første kontakt, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-first-contact-after = Tid til første kontakt, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-first-contact-median-before = Tid til første kontakt, median, kom før
    .definition = Halvdelen af de { contacts }, der kom før { incident-the }, havde deres første kontakt inden for denne tid. Den, der gik uden at være blevet set, eller ikke var blevet set ved slutningen, tæller med tiden indtil da. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-first-contact-median-during = Tid til første kontakt, median, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-first-contact-median-after = Tid til første kontakt, median, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-first-contact-p90-before = Tid til første kontakt, 90-percentil, kom før
    .definition = Ni ud af ti { contacts }, der kom før { incident-the }, havde deres første kontakt inden for denne tid. Den, der gik uden at være blevet set, eller ikke var blevet set ved slutningen, tæller med tiden indtil da. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-first-contact-p90-during = Tid til første kontakt, 90-percentil, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-first-contact-p90-after = Tid til første kontakt, 90-percentil, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-in-time-before = Færdige til tiden, kom før
    .definition = Andel af de { contacts }, der kom før { incident-the } og var færdige inden for den tid, der gælder for enheden (`leave_within`, 4 timer, hvis intet er angivet). Den, der blev aflyst, henvist til andre eller gik uden at være blevet set, tæller som ikke færdig til tiden. De, der kom senere end så længe før slutningen, bedømmes ikke.
measure-in-time-during = Færdige til tiden, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-in-time-after = Færdige til tiden, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-left-unseen-before = Gik uden at være blevet set, kom før
    .definition = Andel af de { contacts }, der kom før { incident-the } og forlod køen, før nogen havde set dem.
measure-left-unseen-during = Gik uden at være blevet set, kom under
    .definition = Det samme for dem, der kom mellem begyndelsen af { incident-the } og genopretningen.
measure-left-unseen-after = Gik uden at være blevet set, kom efter
    .definition = Det samme for dem, der kom efter genopretningen.
measure-step-wait-before = Ventetid til trinnet, kom dertil før
    .definition = Gennemsnitlig tid, fra man kommer til trinnet, eller har de svar, det kræver, til arbejdet begynder; dem, der kom dertil før { incident-the }. Den, der forlod køen eller stadig stod i den ved slutningen, tæller med tiden indtil da: mindst så længe.
measure-step-wait-during = Ventetid til trinnet, kom dertil under
    .definition = Det samme for dem, der kom dertil mellem begyndelsen af { incident-the } og genopretningen.
measure-step-wait-after = Ventetid til trinnet, kom dertil efter
    .definition = Det samme for dem, der kom dertil efter genopretningen.
measure-step-wait-median-before = Ventetid til trinnet, median, kom dertil før
    .definition = Halvdelen af dem, der kom til trinnet før { incident-the }, ventede højst så længe på det. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-step-wait-median-during = Ventetid til trinnet, median, kom dertil under
    .definition = Det samme for dem, der kom dertil mellem begyndelsen af { incident-the } og genopretningen.
measure-step-wait-median-after = Ventetid til trinnet, median, kom dertil efter
    .definition = Det samme for dem, der kom dertil efter genopretningen.
measure-step-wait-p90-before = Ventetid til trinnet, 90-percentil, kom dertil før
    .definition = Ni ud af ti, der kom til trinnet før { incident-the }, ventede højst så længe på det. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-step-wait-p90-during = Ventetid til trinnet, 90-percentil, kom dertil under
    .definition = Det samme for dem, der kom dertil mellem begyndelsen af { incident-the } og genopretningen.
measure-step-wait-p90-after = Ventetid til trinnet, 90-percentil, kom dertil efter
    .definition = Det samme for dem, der kom dertil efter genopretningen.
measure-boarding-before = Ventetid på plads med en anden plads optaget, begyndte før
    .definition = Gennemsnitlig tid, som { contacts } venter på en plads, mens de optager en anden; ventetid, der begyndte før { incident-the }. Ventetid, der stadig løber ved slutningen, tæller med tiden indtil da: mindst så længe.
measure-boarding-during = Ventetid på plads med en anden plads optaget, begyndte under
    .definition = Det samme for ventetid, der begyndte mellem begyndelsen af { incident-the } og genopretningen.
measure-boarding-after = Ventetid på plads med en anden plads optaget, begyndte efter
    .definition = Det samme for ventetid, der begyndte efter genopretningen.
measure-boarding-median-before = Ventetid på plads med en anden plads optaget, median, begyndte før
    .definition = Halvdelen af de ventetider, der begyndte før { incident-the }, varede højst så længe. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-boarding-median-during = Ventetid på plads med en anden plads optaget, median, begyndte under
    .definition = Det samme for ventetid, der begyndte mellem begyndelsen af { incident-the } og genopretningen.
measure-boarding-median-after = Ventetid på plads med en anden plads optaget, median, begyndte efter
    .definition = Det samme for ventetid, der begyndte efter genopretningen.
measure-boarding-p90-before = Ventetid på plads med en anden plads optaget, 90-percentil, begyndte før
    .definition = Ni ud af ti ventetider, der begyndte før { incident-the }, varede højst så længe. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-boarding-p90-during = Ventetid på plads med en anden plads optaget, 90-percentil, begyndte under
    .definition = Det samme for ventetid, der begyndte mellem begyndelsen af { incident-the } og genopretningen.
measure-boarding-p90-after = Ventetid på plads med en anden plads optaget, 90-percentil, begyndte efter
    .definition = Det samme for ventetid, der begyndte efter genopretningen.
measure-spaces-occupied-before = Optagne pladser, før
    .definition = Gennemsnitligt antal optagne pladser af denne slags, fra målingens begyndelse til { incident-the }; for flere ens enheder i dem alle.
measure-spaces-occupied-during = Optagne pladser, under
    .definition = Det samme fra begyndelsen af { incident-the } til enhedens genopretning.
measure-spaces-occupied-after = Optagne pladser, efter
    .definition = Det samme fra enhedens genopretning til slutningen.
measure-spaces-full-before = Tid med alle pladser optaget, før
    .definition = Andel af tiden fra målingens begyndelse til { incident-the }, hvor alle pladser af denne slags er optaget; for flere ens enheder i dem alle.
measure-spaces-full-during = Tid med alle pladser optaget, under
    .definition = Det samme fra begyndelsen af { incident-the } til enhedens genopretning.
measure-spaces-full-after = Tid med alle pladser optaget, efter
    .definition = Det samme fra enhedens genopretning til slutningen.
measure-turnaround-before = Svartid for bestillinger fra før
    .definition = Gennemsnitlig tid fra bestilling til leveret svar, for bestillinger fra før { incident-the }. Svar, der ikke var leveret ved slutningen, tæller med tiden indtil da: mindst så længe.
measure-turnaround-during = Svartid for bestillinger fra perioden
    .definition = Det samme for bestillinger fra mellem begyndelsen af { incident-the } og genopretningen.
measure-turnaround-after = Svartid for bestillinger fra efter
    .definition = Det samme for bestillinger fra efter genopretningen.
measure-turnaround-median-before = Svartid, median, bestillinger fra før
    .definition = Halvdelen af bestillingerne fra før { incident-the } fik svar inden for denne tid. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-turnaround-median-during = Svartid, median, bestillinger fra perioden
    .definition = Det samme for bestillinger fra mellem begyndelsen af { incident-the } og genopretningen.
measure-turnaround-median-after = Svartid, median, bestillinger fra efter
    .definition = Det samme for bestillinger fra efter genopretningen.
measure-turnaround-p90-before = Svartid, 90-percentil, bestillinger fra før
    .definition = Ni ud af ti bestillinger fra før { incident-the } fik svar inden for denne tid. Med en nøjagtighed på 0,4 % eller et kvart sekund.
measure-turnaround-p90-during = Svartid, 90-percentil, bestillinger fra perioden
    .definition = Det samme for bestillinger fra mellem begyndelsen af { incident-the } og genopretningen.
measure-turnaround-p90-after = Svartid, 90-percentil, bestillinger fra efter
    .definition = Det samme for bestillinger fra efter genopretningen.
part-urgency = Hastegrad { $urgency }
part-step = { $pathway }, { $step }
part-space = { $unit }, { $space }
measure-results-held = Svar, der sad fast i en integration
    .definition = Svar, der var klar, mens systemet, der leverer dem, var nede eller endnu havde en kø at levere.
measure-results-delay = Gennemsnitlig forsinkelse af svar i en integration
    .definition = Hvor længe de svar, der sad fast og siden blev leveret, havde ventet.
measure-stock-run-outs = Gange et lager slap op
    .definition = Hvor ofte blanketter, eller andet som en nødprocedure bruger, slap op på en enhed.
measure-backlog-peak-after = Tid til det største efterslæb
    .definition = Fra begyndelsen af { incident-the } til det tidspunkt, hvor indskrivningsarbejdet var størst.
measure-contacts-completed = Gennemførte { contacts }
    .definition = { contacts-first }, der nåede til slutningen af deres forløb.
measure-items-hit = Berørte elementer
    .definition = Dokumenter, breve eller andet, der gik tabt, ikke nåede frem eller blev eksponeret.
measure-items-undetected-peak = Berørte elementer, som ingen kendte til, højst
    .definition = Det største antal berørte elementer, som ingen kendte til, på noget tidspunkt.
measure-items-outstanding = Elementer udestående ved slutningen
    .definition = Berørte elementer, der ikke var håndteret, da simuleringen sluttede.
measure-deadlines-missed = Overskredne frister
    .definition = Elementer, hvis frist udløb, før de var nået frem eller håndteret.
measure-deadlines-missed-unknown = Frister overskredet, uden at nogen vidste det
    .definition = De af dem, hvis frist udløb, før nogen vidste, at de ikke var nået frem.
measure-items-restored = Gendannede elementer
    .definition = Elementer, hvis indhold blev gendannet.
measure-items-found = Elementer fundet andetsteds
    .definition = Elementer, der viste sig at findes andre steder.
measure-items-recollected = Elementer indhentet igen
    .definition = Elementer, hvis indhold blev indhentet igen.
measure-items-resent = Elementer sendt igen
    .definition = Elementer, der blev sendt igen uændret.
measure-items-rewritten = Elementer omskrevet og sendt
    .definition = Elementer, der blev omskrevet og sendt.
measure-items-followed-up = Elementer, hvis konsekvenser er håndteret
    .definition = Elementer, der ikke nåede frem, og hvis konsekvenser blev håndteret.
measure-items-notified = Elementer, hvor den berørte er underrettet
    .definition = Elementer, som den berørte person blev underrettet om.
measure-items-closed = Elementer uden behov for handling
    .definition = Elementer, der viste sig ikke at kræve handling.
measure-items-gone = Elementer gået tabt for altid
    .definition = Elementer, der viste sig at være gået tabt for altid.
measure-follow-up-listed = Opfølgninger på liste
    .definition = Elementer eller personer, der blev sat på en liste til opfølgning.
measure-follow-up-done = Afsluttede opfølgninger
    .definition = De af dem, der var færdige, før simuleringen sluttede.
measure-follow-up-late = Forsinkede opfølgninger
    .definition = De af dem, der ikke var færdige den dato, hvor alle skulle være det.
measure-exposure-viewer-item-days = Eksponering
    .definition = Antal personer, der kunne se elementer, som ikke var beregnet for dem, gange elementerne, gange døgnene.
measure-exposure-looks = Gange nogen fandt dem
    .definition = Hvor ofte nogen fandt eksponerede elementer, med den hyppighed scenariet antager.
measure-exposure-seen = Sete elementer
    .definition = Elementer, der da blev set; samme element tælles hver gang.
measure-exposure-looks-expected = Gange nogen ventes at finde dem
    .definition = Eksponeringstiden gange den hyppighed, antaget i scenariet, hvormed folk finder eksponerede elementer.
measure-exposure-nobody-looked = Sandsynlighed for, at ingen kiggede
    .definition = Andelen af kørsler, hvor ingen fandt de eksponerede elementer. Den følger af den hyppighed, scenariet antager, og som ikke er kendt.
measure-report-late = Sandsynlighed for sen anmeldelse
    .definition = Af de kørsler, hvor nogen blev bekendt med bruddet, andelen, hvor det blev anmeldt til myndigheden senere end fristen.
measure-staff-hours = Arbejdstimer
    .definition = Timer i arbejde med sager, fra begyndelsen af { incident-the } til simuleringens slutning.
measure-staff-overtime = Overarbejde
    .definition = De af disse timer, der ligger efter vagtens slutning.
measure-staff-overtime-paid = Overarbejdets pris i timelønninger
    .definition = Hvad overarbejdet koster i timelønninger; en time koster, hvad scenariet siger, én timeløn, hvis intet er sagt.
measure-staff-utilisation = Andel af vagttiden i arbejde med sager
    .definition = Timer i arbejde med sager inden for vagterne, uden overarbejde, som andel af timerne på vagt, fra begyndelsen af { incident-the } til simuleringens slutning.
measure-resilience-loss = Tabt drift
    .definition = Arealet over driftens kurve, fra begyndelsen til slutningen: timer af normal drift, der gik tabt (resilienstrekanten, Bruneau 2003).
measure-resilience-robustness = Robusthed
    .definition = Den laveste andel af normal drift, ved slutningen af en time fra begyndelsen (Bruneau 2003).
measure-resilience-rapidity = Hurtighed
    .definition = Tiden fra det laveste niveau, til driften er tilbage på 95 % af normal, eller til simuleringens slutning. Af de kørsler, hvor den faldt under det.
measure-resilience-below-mbco = Tid under minimumsniveauet
    .definition = Timer, ved hvis slutning driften er under det minimumsniveau, som en grænse sætter (MBCO).
measure-contacts-delayed-1h = { contacts-first } forsinket mere end en time
    .definition = { contacts-first }, der blev gennemført mere end en time senere end de samme i sammenligningskørslen, eller ikke var gennemført ved slutningen, da det var mere end en time senere: forsinket af { incident-the }.
measure-contacts-delayed-1d = { contacts-first } forsinket mere end et døgn
    .definition = Det samme, mere end et døgn.
measure-risks-taken = Risici, der blev taget
    .definition = Trin, der blev udeladt eller udført anderledes, med en risiko, som scenariet angiver.

# The head of the summary
head = { $name } · { $runs } · startværdi (seed) { $seed }
head-incident = { $name } · { $runs }, hver ved siden af sin sammenligningskørsel: de samme dage uden { incident-the } · startværdi (seed) { $seed }
head-drawn =
    { $count ->
        [one] Én forudsætning, som ingen kender, varierer: 9 ud af 10 kørsler rummer tilfældighed og uvidenhed.
       *[other] { $n } forudsætninger, som ingen kender, varierer: 9 ud af 10 rummer tilfældighed og uvidenhed.
    }
head-held =
    { $count ->
        [one] Én forudsætning, som ingen kender, holdes fast: 9 ud af 10 kørsler er kun tilfældighed.
       *[other] { $n } forudsætninger, som ingen kender, holdes fast: 9 ud af 10 kørsler er kun tilfældighed.
    }
interrupted = Afbrudt: { $n } af { $of } kørsler blev færdige. Alt nedenfor bygger på dem.
few-runs = Med så få kørsler siger yderpunkterne nedenfor ikke meget; 100 kørsler eller flere er at foretrække.

# What piles up
piles-up = Hvad der hober sig op
piles-up-peak = Når det er værst, omkring { $when }, venter typisk { $records } nødregistreringer på efterregistrering: { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }).
piles-up-nothing = Der var ingen nødregistrering at indskrive i nogen kørsel.
piles-up-units = Det meste ligger hos: { $units }.
unit-share = { $unit } { $share }
column-measure = Gennemsnit over kørslerne
column-with = Med { incident-the }
column-nine-in-ten = 9 ud af 10 kørsler
column-without = Uden { incident-the }
column-difference = Forskel ± 95 %
column-mean = Gennemsnit ± 95 %
estimate = { $mean } ± { $half }
with-unit = { $label } [{ $unit }]
normal-operation = Normal drift
normal-wait = Gennemsnitlig ventetid [min.]
normal-load = { $role }: andel af vagttiden i arbejde

# How long until normal
until-normal = Hvor længe går der, før driften er normal?
until-normal-after = Efter et nedbrud på { $outage } tager det typisk { $median } fra genopretningen, før ingen nødregistrering venter længere: til { $date } ({ $most }).
until-normal-not-reached = Efter et nedbrud på { $outage } ventede nødregistreringer stadig i mindst halvdelen af kørslerne, da simuleringen sluttede { $end }.
until-normal-nothing = Der var ikke noget at indhente i nogen kørsel.
until-normal-no-work = Ingen nødregistrering skulle efterregistreres i nogen kørsel.
until-normal-before = Alle nødregistreringer var efterregistreret, da systemerne var genoprettet.
until-normal-contacts = De sidste berørte { contacts } var typisk afsluttet { $median } efter genopretningen ({ $most }).
until-normal-contacts-before = Alle berørte { contacts } var afsluttet da.
until-normal-contacts-not-reached = I mindst halvdelen af kørslerne var der stadig berørte { contacts }, da simuleringen sluttede { $end }.
until-normal-most = 9 ud af 10 kørsler: højst { $most }
until-normal-too-few = 90-percentilen kræver mindst { $n } kørsler
needs-runs = kræver { $n } kørsler
at-least = mindst { $span }
longer-than-followed = længere end det simulerede
never-restored =
    { $count ->
        [one] I 1 af { $of } kørsler var systemerne ikke genoprettet, da simuleringen sluttede { $end }.
       *[other] I { $n } af { $of } kørsler var systemerne ikke genoprettet, da simuleringen sluttede { $end }.
    }
never-recovered =
    { $count ->
        [one] I { $n } kørsel af { $of }
       *[other] I { $n } kørsler af { $of }
    } ventede nødregistreringer stadig, da simuleringen sluttede { $end } (sandsynlighed { $share }; 95 % konfidensinterval { $low } til { $high }).
always-recovered = Alle { $n } kørsler nåede normal drift; med 95 % konfidens ville mindst { $low } gøre det.
does-not-recover = Driften når ikke tilbage til normalen: i ingen kørsel var alle nødregistreringer afklaret { $end }. For { $role } ved { $unit } kommer arbejde svarende til { $share } af kapaciteten efter genopretningen.
column-definition = Tid fra genopretningen, til
column-half = Median
column-nine = 90-percentil
column-by = Mediandato
column-recovered = Nået
of-runs = { $n } af { $of }

# Hvad planlæggeren kan bære
limits = Grænserne
limits-kept =
    { $count ->
        [0] I ingen af { $of } kørsler blev alle grænser holdt.
        [one] I { $n } kørsel af { $of } blev alle grænser holdt.
       *[other] I { $n } kørsler af { $of } blev alle grænser holdt.
    }
limits-undecided =
    { $count ->
        [one] I { $n } kørsel sluttede simuleringen, før det var klart, om en grænse blev holdt: intervallerne dækker begge udfald.
       *[other] I op til { $n } kørsler sluttede simuleringen, før det var klart, om en grænse blev holdt: intervallerne dækker begge udfald.
    }
column-limit = Grænse
column-allowed = Tilladt
column-breached = Brudt
column-probability = 95 % konfidensinterval
column-first-breach = Mediantid til brud
column-margin = Margen (median, dårligste 10 %)
limit-mtpd = { $part }: normal drift igen (MTPD, { $code })
    .definition = Længste acceptable nedetid, MTPD (ISO 22301): tiden fra begyndelsen til normal drift, efter den angivne definition.
limit-rto = { $part }: arbejdet genoptaget (RTO)
    .definition = Retableringstid, RTO (ISO 22301): tiden fra begyndelsen, til enheden arbejder efter sin nødprocedure eller i systemerne, hvad der kommer først; for hele organisationen, til den sidste enhed gør det; for et system, til ingen enhed står stille i mangel af det.
limit-rpo = { $part }: alder af det, der kun er på papir (RPO)
    .definition = Genopretningspunkt, RPO (ISO 22301): hvor gammel den ældste information blev, som kun var på papir, fra en nødregistrering blev skrevet, til den blev indskrevet; for et system de nødregistreringer, der skal indskrives i det. En, der opgives eller ikke er indskrevet ved slutningen, tæller med sin alder, når simuleringen slutter.
limit-mbco = { $part }: opretholdt drift (MBCO)
    .definition = Laveste acceptable niveau, MBCO (ISO 22301): den mindste andel af normal drift, der opretholdes, ved slutningen af hver time. Tabet er, hvor mange færre { contacts } der blev gennemført i det foregående døgn, eller den periode, grænsen angiver, end i sammenligningskørslen, som andel af dens antal eller af dens gennemsnit for en sådan periode, hvad der er størst. For et system tæller { contacts }, hvis forløb har et trin, der bruger det.
limit-margin = Margen
    .definition = Hvor langt fra grænsen resultatet lå; under nul, hvor grænsen brydes. Halvdelen af kørslerne har mindst den første margen, ni af ti mindst den anden.
limit-most = højst { $most }
limit-least = mindst { $least }
margins = { $half }; { $most }
points = { $n } point
not-followed = ukendt

# Genopretningen i sin helhed
recovery-in-full = Tilbage til normal drift i detaljer
recovery-in-full-note = Kørsler, der ikke havde nået normal drift, da simuleringen sluttede, tæller som endnu ikke færdige og udelades aldrig. Gennemsnittet er af tider afkortet, hvor den korteste af dem slutter. Kurven er Kaplan–Meier-estimatet.
recovery-units-note = For hver enhed: medianen, og i hvor mange kørsler den blev nået. Alle tider er fra enhedens egen genopretning.
recovery-systems-note = For hvert system: medianen, og i hvor mange kørsler den blev nået. Alle tider er fra systemets egen genopretning. R1 og R5 gælder de nødregistreringer, der skal indskrives i det; R2, R3 og R4 dets brugere: { contacts }, hvis forløb har et trin, der bruger det.
recovery-waits-note = Gennemsnitlig ventetid i minutter, i parentes uden { incident-the }, efter hvornår { contacts } kom: før begyndelsen af { incident-the }, indtil enheden eller systemet selv var genoprettet, og derefter. For et system gælder det dets brugere. Kun hvor ventetiden er længere med { incident-the }.
wait-before = Ventetid, kom før
wait-during = Ventetid, kom under
wait-after = Ventetid, kom efter
with-and-without = { $with } ({ $without })
column-unit = Enhed
column-median = Median
column-median-interval = 95 % konfidensinterval
column-restricted = Gennemsnit, afkortet, ± 95 %
column-until = Afkortet ved
column-censored = Ikke ved slutningen
column-system = System
column-part = Del
column-measured = Målt i
median-of-runs = { $median } ({ $runs })

# Bevaret service
resilience = Opretholdt drift
resilience-service = Målt som andel af normal volumen. Tabet er, hvor mange færre { contacts } der blev gennemført i det foregående døgn end i sammenligningskørslen, som andel af dens antal eller af dens døgngennemsnit, hvad der er størst. At indhente det senere gør ikke tabet ugjort.
defined = { $name }: { $meaning }

course = Hvad der skete hvornår
column-milestone = Milepæl
column-when = Median
column-since-onset = Fra begyndelsen
not-reached = ikke nået

# What it costs
costs = Omkostninger og flaskehalse
costs-entry = At indskrive alle nødregistreringer tager { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }); det gøres af: { $roles }.
role-utilisation = { $role } (i arbejde { $with } af vagttiden, { $without } uden { incident-the })
costs-overtime = Overarbejdet koster { $hours } timelønninger fra begyndelsen til slutningen, uden { incident-the } { $without }.
costs-overtime-normal = Overarbejdet koster { $hours } timelønninger.
costs-last = Langsomst til at komme af med papiret: { $units }. Ekstra hjælp dér forkorter tiden mest.
unit-runs = { $unit } (i { $n } af { $of } kørsler)
column-role = Gennemsnit, hele forløbet
column-role-normal = Gennemsnit over kørslerne
column-hours = Arbejdstimer
column-hours-without = Uden { incident-the }
column-hours-more = Merarbejde ± 95 %
column-overtime = Overarbejde
column-utilisation = Andel af vagttiden
column-overtime-without = Uden { incident-the }
all-parts = Alle

# What the answer rests on
basis = Hvad svaret hviler på
basis-counts = Scenariets tal: { $facts } med kilde, { $assumptions } mærket som antagelser, { $unmarked } umærkede. Intervallet ± 95 % gælder gennemsnittet over kørsler; antagelser uden eget spænd indgår ikke.
basis-entry = Ingen har offentliggjort, hvor lang tid det tager at indskrive en nødregistrering bagefter. Her er det planlæggerens eget tal ({ $records }): varier det, før svaret får lov at bære en beslutning.
basis-model = En simulering viser, hvad der følger af dens antagelser, ikke hvad der vil ske.
files-written = Resultater, diagrammer og rapport: { $folder }

# Plots
plot-backlog = Efterslæbet af nødregistreringer
plot-backlog-description = To felter over tid: arbejdet med at indskrive nødregistreringer i arbejdstimer og deres antal som median, 50 % og 90 % af kørslerne, med enkelte kørsler, milepæle og sammenligningskørslen uden { incident-the }.
plot-recovery = Hvor længe fra genopretning til normal drift
plot-recovery-description = Andelen af kørsler, der har nået normal drift hver dag efter genopretningen, efter fem definitioner, med 95 % konfidensintervaller.
plot-units = Efterslæbet pr. enhed
plot-units-description = Et felt for hver enhed, alle med samme akser: arbejdet med at indskrive dens nødregistreringer i arbejdstimer som median og 90 % af kørslerne.
plot-staff = Arbejdstimer pr. rolle
plot-staff-description = For hver rolle merarbejdet i arbejdstimer på grund af { incident-the } og overarbejdet med og uden { incident-the }.
plot-waiting = Ventende { contacts }
plot-waiting-description = Antallet af { contacts }, der venter på personale eller system, over tid som median, 50 % og 90 % af kørslerne, med sammenligningskørslen uden { incident-the }.
plot-median = Median
plot-half = 50 % af kørslerne
plot-nine-in-ten = 90 % af kørslerne
plot-single-runs =
    { $count ->
        [one] en enkelt kørsel
       *[other] { $n } enkelte kørsler
    }
plot-twin = uden { incident-the } (gennemsnit)
plot-band = 95 % konfidensinterval
plot-days-since-onset = døgn siden begyndelsen
plot-hours-since-onset = timer siden begyndelsen
plot-days-after = døgn efter genopretning
plot-hours-after = timer efter genopretning
plot-share-recovered = Andel af kørslerne
plot-recovered-median = { $what }: i halvdelen af kørslerne inden for { $median }
plot-recovered-never = { $what }: ikke nået i halvdelen af kørslerne
plot-not-recovered =
    { $count ->
        [one] { $n } kørsel
       *[other] { $n } kørsler
    } ikke ved slutningen
plot-unit-peak = top { $n }
plot-other-units =
    { $count ->
        [one] Yderligere en enhed med lavere top findes i timeseries.csv.
       *[other] Yderligere { $n } enheder med lavere toppe findes i timeseries.csv.
    }
plot-more-hours = Merarbejde i arbejdstimer
plot-overtime = Overarbejde, i timer
plot-with = med { incident-the }: gennemsnit og 90 % af kørslerne
plot-mean-and-range = forskel: gennemsnit og 90 % af kørslerne
plot-hours-beside = { $with } timer, { $without } uden { incident-the }
plot-caption = { $runs } · { $title }
plot-recovered-label = Halvdelen af kørslerne ajour
plot-onset-label = Begyndelse
plot-fallback-label = På nødprocedure
plot-restored-label = Genoprettet
plot-entry-label = Indskrivning begynder

# The report page
report-plots = Figurer
report-sources = Kilder
report-assumptions = Antagelser og fakta
report-key = Hvor i scenariet
report-value = Værdi
report-standing = Grundlag
report-note = Bemærkning
report-fact = kilde
report-assumption = antagelse
report-definitions = Hvad målene betyder
report-made-with = Fremstillet af reserv { $version } ud fra { $name }, startværdi (seed) { $seed }.

# Precision
precision-reached = Medianen af hvert hovedresultat er kendt inden for { $relative } % (95 % konfidensinterval, hvert for sig): { $n } kørsler var nok, og de følgende bekræftede det.
precision-limits = Sandsynligheden for, at hver grænse overskrides, er kendt inden for { $points } procentpoint.
precision-gain = At de usikre forudsætninger er jævnt spredt, gør gennemsnit af { $runs } kørsler { $factor } gange så præcise (i varians, ”{ $measure }”), som uafhængige udtræk ville gøre.
precision-gain-unknown = Hvad det giver at sprede de usikre forudsætninger jævnt, kan først siges med { $n } kørsler.
precision-left-out = Indgår ikke, fordi mere end en fjerdedel af kørslerne ikke var nået dertil ved slutningen: { $measures }.
extended = For at lade kørslerne nå normal drift blev { $length } simuleret i stedet for { $usual }; alt tælles til den senere slutning.
extended-in-vain = Alligevel havde { $share } af kørslerne ikke nået normal drift da.
precision-missed = Konvergerede ikke: ikke alle medianer er kendt inden for { $relative } %, eller ikke alle sandsynligheder for at overskride en grænse inden for lige så mange procentpoint, efter alle kørsler. Ikke præcise nok: { $measures }. Der kræves flere kørsler (`--replications`) eller mindre præcision.
precision-breach = overskredet grænse: { $limit }

# Comparisons
compare-base = Som det er
compare-head =
    { $count ->
        [one] { $name } · sammenlignet med ét alternativ · { $runs } af hver · startværdi (seed) { $seed }
       *[other] { $name } · sammenlignet med { $n } alternativer · { $runs } af hver · startværdi (seed) { $seed }
    } · { $shared ->
        [both] samme { clients } og samme { incident-bare } i hver
        [clients] samme { clients } i hver, ikke samme { incident-bare }
        [incident] samme { incident-bare } i hver, ikke samme { clients }
       *[neither] hverken samme { clients } eller samme { incident-bare } i hver
    }
compare-until-normal = Tid til normal drift, sammenlignet
compare-sooner =
    { $policy }: normal drift { $mean } tidligere (95 % konfidensinterval { $low } til { $high }), { $shared ->
        [both] samme { clients }, samme { incident-bare }
        [clients] samme { clients }, ikke samme { incident-bare }
        [incident] samme { incident-bare }, ikke samme { clients }
       *[neither] hverken samme { clients } eller samme { incident-bare }
    }.
compare-later =
    { $policy }: normal drift { $mean } senere (95 % konfidensinterval { $low } til { $high }), { $shared ->
        [both] samme { clients }, samme { incident-bare }
        [clients] samme { clients }, ikke samme { incident-bare }
        [incident] samme { incident-bare }, ikke samme { clients }
       *[neither] hverken samme { clients } eller samme { incident-bare }
    }.
compare-unclear =
    { $policy }: ingen tydelig forskel; mellem { $low } tidligere og { $high } senere (95 % konfidensinterval), { $shared ->
        [both] samme { clients }, samme { incident-bare }
        [clients] samme { clients }, ikke samme { incident-bare }
        [incident] samme { incident-bare }, ikke samme { clients }
       *[neither] hverken samme { clients } eller samme { incident-bare }
    }.
compare-same = { $policy }: ingen forskel; normal drift på samme tidspunkt i hver kørsel.
compare-one-run = { $policy }: med én kørsel kan en forskel ikke skelnes fra tilfældighed.
compare-cost = Pris: { $cost }.
compare-cut-off = I nogle kørsler ventede nødregistreringer stadig ved slutningen. Alle tider afkortes derfor ved { $until } fra begyndelsen. Gennemsnit og forskelle gælder disse tider; længere tider ses kun i, hvor mange kørsler der havde nået normal drift da.
compare-column-mean = Gennemsnit fra begyndelsen
compare-column-difference = Forskel ± 95 %
compare-column-by = Senest { $date }
compare-column-never = Ikke ved slutningen
compare-column-best = Tidligst i
compare-could-be-best =
    { $count ->
        [one] Tidligst i gennemsnit: { $names }; alle andre er senere (95 % konfidens for alle samtidigt).
       *[other] Enhver af disse kan være tidligst i gennemsnit: { $names } (95 % konfidens for alle samtidigt).
    }
compare-column-at-least = 9 ud af 10 kørsler: tidligere med mindst
compare-worlds = I 100 tænkelige verdener er den hurtigste: { $names }.
compare-world = { $policy } i { $n }
compare-later-by = { $span } senere
compare-decides = At kende ”{ $input }” ville ændre valget: i { $changes } af kørslerne ville man da vælge et andet alternativ end { $best }, i gennemsnit over alle kørsler { $worth } bedre (95 % konfidensinterval { $low } til { $high }; { $measure }).
compare-decides-nothing = At kende en af de usikre forudsætninger ville ikke ændre valget af { $best }, så vidt disse kørsler viser ({ $measure }).
compare-decides-too-few = Hvilken usikker forudsætning der ville ændre valget, kan først siges med { $n } kørsler.
compare-what-changes = Hvad der ellers ændres
compare-level = Første kolonne: scenariet uændret. De andre: forskellen fra det, ± fejlmargin ({ $level } % konfidensinterval for hver, 95 % konfidens for hele rækken).
compare-pairing =
    { $shared ->
        [both] At { clients } og { incident-bare } er fælles, gør
       *[other] At { clients } og { incident-bare } er fælles, så vidt det går, gør
    } forskellene typisk { $factor } gange mere præcise (i varians), end adskilte kørsler ville.
compare-pairing-idle =
    { $shared ->
        [both] At { clients } og { incident-bare } er fælles, gjorde
       *[other] At { clients } og { incident-bare } er fælles, så vidt det går, gjorde
    } næppe forskellene mere præcise, end adskilte kørsler ville have gjort: her afhænger de af, hvad hvert alternativ ændrer, ikke af fælles tilfældighed.
compare-harmed = Advarsel: for { $measure } hos { $policy } gjorde det fælles forskellen mindre præcis (variansfaktor { $factor }): de to svarer på samme tilfældighed i hver sin retning.
compare-left-out = Ikke i tabellen, fordi mere end en tiendedel af kørslerne af det uændrede scenarie ikke var nået dertil ved slutningen: { $measures }. De er i differences.csv.
compare-limits = Grænserne
compare-limits-note = For hver grænse: i hvor mange kørsler den blev brudt, med 95 % konfidensinterval for sandsynligheden.
compare-days = døgn

# Plots of comparisons and of precision
plot-differences = Hvad hvert alternativ ændrer
plot-differences-description = For hvert resultat og hvert alternativ den gennemsnitlige forskel fra det uændrede scenarie, inden for hver kørsel, med sit interval.
plot-difference-mark = gennemsnitlig forskel med interval, 95 % konfidens for alle i feltet samtidigt
plot-no-difference = ingen
plot-precision = Hvor præcist resultaterne er kendt
plot-precision-description = Et felt for hvert resultat: median og 95 % konfidensinterval efter hver kørsel, og den ønskede præcision.
plot-precision-mean = gennemsnit og 95 % konfidensinterval efter hver kørsel
plot-precision-goal = ønsket præcision
plot-precision-enough = nok
plot-precision-runs = kørsler
plot-precision-difference = { $policy }: { $measure }

# Genopretningsarbejde, der ikke er papir: i stedet for meddelelserne uden endelsen, hvor kun elementer følges op
quantity-records-follow-up = opfølgninger
series-backlog-records-follow-up = Ventende opfølgninger
series-backlog-hours-follow-up = Arbejdet med ventende opfølgninger, i arbejdstimer
moment-entry-began-follow-up = Opfølgningen kan begynde
moment-restored-follow-up = Fejlen er ovre
moment-noticed-follow-up = Opdaget
moment-recovered-backlog-empty-follow-up = Alle opfølgninger færdige
moment-recovered-all-reconciled-follow-up = Alle elementer afklaret
recovery-backlog-empty-follow-up = Alle opfølgninger færdige (R1)
    .definition = Første gang efter fejlen, hvor alle lister er lavet, og ingen opfølgning venter; det, som ingen kender til, tæller som ventende.
recovery-all-reconciled-follow-up = Alle elementer afklaret (R5)
    .definition = Hver opfølgning er færdig, intet element er udestående, og ingen kommer til.
recovery-last-affected-follow-up = Alle berørte { contacts } afsluttet (R3)
    .definition = Den sidste af de { contacts }, som blev berørt af { incident-the }, er afsluttet; elementer som breve tæller ikke her.
measure-backlog-peak-records-follow-up = Ventende opfølgninger, højst
    .definition = Det største antal opfølgninger på liste, som ikke er færdige, på noget tidspunkt.
measure-backlog-peak-hours-follow-up = Arbejde med opfølgninger, højst
    .definition = Den største mængde arbejde, der mangler i opfølgningernes første trin, på noget tidspunkt.
measure-records-written-follow-up = Opfølgninger på liste
    .definition = Opfølgninger på berørte elementer eller personer.
measure-records-entered-follow-up = Afsluttede opfølgninger
    .definition = De af dem, der var færdige, før simuleringen sluttede.
measure-records-late-follow-up = Sent afsluttede opfølgninger
    .definition = Opfølgninger, der blev færdige senere, efter at de kom på listen, end scenariet tillader (`late_after`).
measure-records-written-off-follow-up = Opgivne opfølgninger
    .definition = Opfølgninger, der blev opgivet som for gamle.
measure-record-hours-follow-up = Første arbejde med alle opfølgninger
    .definition = Arbejdet i det første trin for alle opfølgninger på liste.
piles-up-peak-follow-up = Når det er værst, omkring { $when }, venter typisk { $records } opfølgninger: { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }).
piles-up-nothing-follow-up = Der var intet at følge op i nogen kørsel.
until-normal-no-work-follow-up = Der var ikke noget at følge op i nogen kørsel.
until-normal-before-follow-up = Alle opfølgninger var færdige, da fejlen var slut.
until-normal-after-follow-up = Fejlen varer { $outage }. Fra dens slutning tager det typisk { $median }, før alle opfølgninger er færdige: til { $date } ({ $most }).
until-normal-not-reached-follow-up = Fejlen varer { $outage }. I mindst halvdelen af kørslerne manglede der opfølgninger, da simuleringen sluttede { $end }.
never-recovered-follow-up =
    { $count ->
        [one] I { $n } kørsel af { $of }
       *[other] I { $n } kørsler af { $of }
    } manglede der opfølgninger, da simuleringen sluttede { $end } (sandsynlighed { $share }; 95 % konfidensinterval { $low } til { $high }).
does-not-recover-follow-up = Driften når ikke tilbage til normalen: i ingen kørsel var alle opfølgninger færdige { $end }. For { $role } ved { $unit } kommer arbejde svarende til { $share } af kapaciteten efter fejlen.
costs-entry-follow-up = Det første arbejde med alle opfølgninger tager { $hours } arbejdstimer (9 ud af 10 kørsler: { $range }); det gøres af: { $roles }.
costs-last-follow-up = Langsomst med deres opfølgninger: { $units }. Ekstra hjælp dér forkorter tiden mest.
basis-entry-follow-up = Hvor lang tid en opfølgning tager, er planlæggerens eget tal ({ $records }): varier det, før svaret får lov at bære en beslutning.
plot-backlog-follow-up = Efterslæbet af opfølgninger
plot-backlog-description-follow-up = To felter over tid: arbejdet med opfølgninger i arbejdstimer og deres antal, som median, 50 % og 90 % af kørslerne, med enkelte kørsler, milepæle og sammenligningskørslen uden { incident-the }.
plot-units-description-follow-up = Et felt for hver enhed, alle på samme akser: arbejdet med dens opfølgninger i arbejdstimer, som median og 90 % af kørslerne.
plot-recovered-label-follow-up = Opfølgningerne færdige i halvdelen af kørslerne
plot-restored-label-follow-up = Fejlen ovre
plot-entry-label-follow-up = Opfølgningen kan begynde
compare-cut-off-follow-up = I nogle kørsler manglede der opfølgninger ved slutningen. Alle tider afkortes derfor ved { $until } fra begyndelsen. Gennemsnit og forskelle gælder disse tider; længere tider ses kun i, hvor mange kørsler der havde nået normal drift da.

# Figurer over elementer
plot-items = Elementernes tilstand over tid
plot-items-description = Antallet af elementer i hver tilstand over tid, stablet, som gennemsnit over kørslerne, og overskredne frister indtil nu.
plot-items-heading = Elementer, gennemsnit over kørslerne
plot-timeline = Systemer og enheder over tid
plot-timeline-description = Hvert informationssystems tilstand og hver enheds situation, fra den første forstyrrelse, til alt er tilbage, i én kørsel.
plot-timeline-run = Kørslen med mediannedbruddet.
plot-timeline-systems = Systemer (værste tilstand noget sted)
plot-timeline-units = Enheder (af flere ens den hårdest ramte)
condition-slow = langsomt
condition-limited = lukker nogle brugere ind
condition-read-only = kun læsning
condition-down = nede
standing-slowed = langsomme systemer
standing-returning = stadig på nødprocedure, systemerne tilbage
standing-on-fallback = på nødprocedure
standing-blocked = blokeret: arbejde, der kræver et system, venter
plot-clocks = Tid til opdagelse, anmeldelse og opfølgning
plot-clocks-description = Hvornår fejlen begyndte, blev opdaget, dens omfang blev kendt, den blev anmeldt til myndigheden, den blev begrænset, og alt var fulgt op: mediankørslen og ni ud af ti kørsler.
plot-clocks-mark = median og 90 % af kørslerne
plot-exposure = Eksponering
plot-exposure-description = To felter over tid: hvor mange der kunne se hvor mange elementer, og hvor ofte nogen havde fundet dem med den hyppighed, scenariet antager.
plot-noticed-label = Opdaget

# Det, der foregik ubemærket
silent = Hvad der foregik ubemærket
silent-nothing = Intet element blev berørt i nogen kørsel.
silent-detected = { $items } elementer blev berørt. Det blev opdaget { $when } (median), { $after } efter det begyndte.
silent-sometimes = { $items } elementer blev berørt. Det blev opdaget før slutningen i { $n } af { $of } kørsler, typisk { $when }, { $after } efter det begyndte.
silent-never = { $items } elementer blev berørt. I ingen kørsel blev det opdaget før slutningen.
silent-outstanding = { $end } var { $items } af dem ikke håndteret (9 ud af 10 kørsler: { $range }): ingen havde haft brug for dem endnu, eller turen var ikke kommet til dem.
silent-deadlines = Da alt var håndteret, var { $missed } frister overskredet (9 ud af 10 kørsler: { $range }); { $unknown } af dem, før nogen vidste det.
silent-exposure = Eksponering, personer, der kunne se elementer × elementer × døgn: { $exposure } (9 ud af 10 kørsler: { $range }).
millions = { $n } millioner
silent-exposure-always = Eksponering, personer, der kunne se elementer × elementer × døgn: { $exposure }.
silent-looks = Hvis hver af de { $viewers }, der kunne se dem, finder dem én gang på { $years } år, hvilket er antaget og ikke kendt, kiggede ingen med sandsynligheden { $share }; ved en tiendedel af den hyppighed { $fewer }, ved den tidobbelte { $more }. Kun adgangslogge kan vise, om nogen gjorde det.
silent-looks-tell = Hvis hver af de { $viewers }, der kunne se dem, finder dem én gang på { $years } år, hvilket er antaget og ikke kendt, kiggede ingen i { $share } af kørslerne. Kun adgangslogge kan vise, om nogen gjorde det.
column-item = Elementer
column-concerned = Berørte
column-settled = Afklarede
column-outstanding = Udestående
column-missed = Overskredne frister

# Hvad der er usikkert
uncertain = Usikkerhed
uncertain-answer = { $measure }: uvidenhed er { $share } af variansen, resten tilfældighed.
uncertain-narrower = At kende ”{ $input }” ville indsnævre spændet mest, cirka { $narrower }.
uncertain-too-few = Hvad der er uvidenhed, og hvad tilfældighed, kan først siges med { $n } kørsler; disse er { $runs }.
uncertain-nothing = Intet varierer fra kørsel til kørsel, så der er ingen spredning at forklare.
uncertain-idle =
    { $count ->
        [one] Intet hovedresultat ses at afhænge af denne usikre forudsætning: { $names }. Udelad den, eller se efter, om nøglen er den, der var ment.
       *[other] Intet hovedresultat ses at afhænge af disse usikre forudsætninger: { $names }. Udelad dem, eller se efter, om nøglerne er dem, der var ment.
    }
uncertain-method = Andelene gælder variansen mellem kørsler, med 95 % konfidensinterval (bootstrap). En forudsætnings andel er det, der forsvinder, hvis den bliver kendt, efter en jævn kurve gennem kørslerne; andelen for alle tilsammen kommer fra en regression på dem alle, og samspil, som den ikke følger, tæller som tilfældighed.
uncertain-share = { $share } ({ $low }–{ $high })
uncertain-column-figure = Resultat
uncertain-column-share = Uvidenhed (varians)
uncertain-column-most = Mest fra
uncertain-column-input = { $measure }
uncertain-column-variance = Andel af variansen
uncertain-column-low = Gennemsnit, lav ende
uncertain-column-high = Gennemsnit, høj ende
uncertain-cut-off =
    { $count ->
        [one] I 1 kørsel af { $of } blev ”{ $measure }” ikke nået før simuleringens slutning. Alle sådanne tider afkortes { $until } efter begyndelsen, så øvre grænser og spredning er for små.
       *[other] I { $n } kørsler af { $of } blev ”{ $measure }” ikke nået før simuleringens slutning. Alle sådanne tider afkortes { $until } efter begyndelsen, så øvre grænser og spredning er for små.
    }
plot-tornado = Hver usikker forudsætnings virkning
plot-tornado-description = For hvert resultat hvor gennemsnittet ligger, når én forudsætning er i den lave eller den høje ende af sit spænd (én kørsel af tyve ligger ud over), og de andre hvor som helst i deres, med 95 % konfidensintervaller.
plot-tornado-low = lav ende
plot-tornado-high = høj ende
plot-tornado-interval = 95 % konfidensinterval for gennemsnittet
plot-tornado-base = gennemsnit af alle kørsler

# How work was done meanwhile
fallback = Hvordan arbejdet blev gjort imens
fallback-meaning = Hvor ofte hver alternativ arbejdsgang i nødproceduren blev brugt, én gang pr. sag og trin: så mange skemaer, opkald og opslag ville det kræve. Sager, der ventede på systemet, tælles som ventende.
fallback-way = { $pathway }, { $step }: { $way }
fallback-at-units = { $way } ({ $units })
fallback-risk = { $way }, med en risiko: { $risk }
fallback-more = { $n } arbejdsgange, der blev brugt sjældnere, står i summary.csv.
column-way = Trin og arbejdsgang
column-times = Gange
means-digital = i systemerne
means-paper = på papir
means-phone = pr. telefon eller bud
means-copy = med læsekopi
means-skip = udeladt
means-wait = venter
means-elsewhere = henvist til andre
means-cancel = aflyst
measure-fallback-used = Trin efter nødproceduren
    .definition = Trin, der blev påbegyndt med en af nødprocedurens arbejdsgange, og sager, der derved blev henvist eller aflyst.

# Hvad afdelinger opgør
lower-bound = ≥ { $figure }
lower-bound-note = ≥: mindst. Mere end én ud af hundrede var der stadig, da simuleringen sluttede, eller gik, før alt var klart, og tæller med tiden indtil da.
departments = Det, som afdelinger opgør
departments-note = Gennemsnit over kørslerne af hver kørsels gennemsnit, median og 90-percentil for { contacts }, efter hvornår de kom: før begyndelsen af { incident-the }, indtil enheden selv var genoprettet, og derefter. Ved siden af står samme periode uden { incident-the }. Medianer og percentiler har en nøjagtighed på 0,4 %. Efter type og i sin helhed i summary.csv.
departments-note-normal = Gennemsnit over kørslerne af hver kørsels gennemsnit, median og 90-percentil for { contacts }. Medianer og percentiler har en nøjagtighed på 0,4 %. Efter type og i sin helhed i summary.csv.
topic-stay = Opholdstid
topic-in-time = Færdige til tiden
topic-first-contact = Tid til første kontakt
topic-wait = Ventetid i alt
topic-left-unseen = Gik uden at være blevet set
topic-step-wait = Ventetid til trinnet
topic-turnaround = Svartid for bestillinger
figure-mean = gennemsnit
figure-median = median
figure-p90 = 90-percentil
column-before = Før
column-during = Under
column-during-without = Under, uden { incident-the }
column-after = Efter
column-after-without = Efter, uden { incident-the }
column-mean-alone = Gennemsnit over kørslerne
topic-boarding = Ventetid på plads med en anden plads optaget
topic-spaces = Pladser
figure-occupied = optaget i gennemsnit
figure-full = andel af tiden, hvor alle er optaget
