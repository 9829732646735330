# What reports and plots say in Swedish. The three languages have the same messages with the same variables.

# Dates and spans
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
date = { $weekday } { $date }
date-time = { $date } { $time }
weekday-1 = mån
weekday-2 = tis
weekday-3 = ons
weekday-4 = tor
weekday-5 = fre
weekday-6 = lör
weekday-7 = sön
month-1 = jan
month-2 = feb
month-3 = mars
month-4 = apr
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = aug
month-9 = sep
month-10 = okt
month-11 = nov
month-12 = dec
span-minutes = { $n } min
span-hours = { $n } tim
span-days = { $n } dygn
range = { $low } till { $high }
runs =
    { $count ->
        [one] { $n } körning
       *[other] { $n } körningar
    }

# Units of measures, in brackets behind a name
quantity-cases = fall
quantity-records = pappersanteckningar
quantity-activities = aktiviteter
quantity-items = objekt
quantity-viewer-item-days = betraktare × objekt × dygn
quantity-times = gånger
quantity-staff-hours = arbetstimmar
quantity-hours = tim
quantity-minutes = min
quantity-share = andel

# Courses over time
series-backlog-records = Pappersanteckningar som väntar på efterregistrering
series-backlog-hours = Arbetet med att registrera väntande pappersanteckningar, i arbetstimmar
series-waiting-cases = Vårdkontakter som väntar på personal eller system
series-items-undetected = Berörda, ännu inte kända
series-items-known = Kända, inget gjort ännu
series-items-restored = Återställda
series-items-found = Funna på annat håll
series-items-recollected = Inhämtade på nytt
series-items-resent = Skickade igen
series-items-rewritten = Skrivna på nytt
series-items-followed-up = Följder hanterade
series-items-notified = Berörd underrättad
series-items-closed = Inget att göra
series-items-gone = Borta för alltid
series-deadlines-missed = Missade frister hittills
series-exposed = Personer som kunde se objekt, gånger objekten
series-looks = Gånger någon stött på dem hittills

# Milestones
moment-onset = Incidenten börjar
moment-noticed = Märks först
moment-declared = Reservrutin beslutas
moment-first-on-fallback = Första enheten på reservrutin
moment-last-on-fallback = Sista enheten på reservrutin
moment-first-without-routine = Första enheten saknar reservrutin
moment-first-called-in = Första inkallade personalen på plats
moment-first-cancelled = Första vårdkontakten inställd
moment-first-run-out = Första förrådet tar slut
moment-restored = Systemen återställda
moment-system-restored = { $name }: återställt
moment-unit-restored = { $name }: alla dess system återställda
moment-last-back = Sista enheten åter i systemen
moment-entry-began = Efterregistreringen börjar
moment-scope-known = Omfattningen känd: vetskap om personuppgiftsincidenten
moment-contained = Begränsat: ingen ser det längre
moment-listed = Listan klar: { $name }
moment-all-listed = Alla listor klara
moment-followed-up = Klart: { $name }
moment-reported = Anmäld till tillsynsmyndigheten (IMY)
moment-recovered-backlog-empty = Ingen pappersanteckning väntar
moment-recovered-back-in-band = Väntan som vanligt
moment-recovered-last-affected = Sista berörda vårdkontakten klar
moment-recovered-coalescence = Alla där de annars hade varit
moment-recovered-all-reconciled = Alla pappersanteckningar avklarade
recovery-backlog-empty = Ingen pappersanteckning väntar (R1)
    .definition = Efter återställningen väntar för första gången ingen pappersanteckning på efterregistrering.
recovery-back-in-band = Väntan som vanligt under ett dygn (R2)
    .definition = Från den tidpunkten och ett helt dygn framåt väntar i ingen timme fler vårdkontakter samtidigt än någonsin i den timmen av veckan i tvillingen, samma veckor utan incidenten; på timmen när.
recovery-last-affected = Sista berörda vårdkontakten klar (R3)
    .definition = Den sista vårdkontakt som incidenten berörde är avslutad.
recovery-coalescence = Allt som utan incidenten (R4)
    .definition = Varje ärende är vid samma steg, väntande eller under arbete, som i tvillingen, samma veckor utan incidenten, och förblir så till slutet; på minuten när.
recovery-all-reconciled = Alla pappersanteckningar avklarade (R5)
    .definition = Varje pappersanteckning är registrerad eller medvetet lämnad oregistrerad, och ingen tillkom därefter.

# Measures
measure-backlog-peak-records = Väntande pappersanteckningar, som mest
    .definition = Det största antalet pappersanteckningar som är skrivna och ännu inte registrerade, vid någon tidpunkt.
measure-backlog-peak-hours = Registreringsarbete, som mest
    .definition = Den största mängd arbete som återstår för att registrera pappersanteckningar, vid någon tidpunkt.
measure-records-written = Skrivna pappersanteckningar
    .definition = Pappersanteckningar som reservrutinerna lämnade efter sig.
measure-records-entered = Registrerade pappersanteckningar
    .definition = Pappersanteckningar som registrerats innan simuleringen slutade.
measure-records-late = Sent registrerade pappersanteckningar
    .definition = Pappersanteckningar som registrerats mer än 48 timmar efter att de skrevs; anteckningar ska finnas i journalen inom två dygn (Socialstyrelsen 2008).
measure-records-written-off = Anteckningar som lämnats oregistrerade
    .definition = Pappersanteckningar som gavs upp som för gamla för att registreras.
measure-records-clarified = Anteckningar som inte gick att läsa
    .definition = Pappersanteckningar där den som skrivit måste tillfrågas innan de kunde registreras.
measure-records-corrected = Rättade fel vid registreringen
    .definition = Pappersanteckningar där ett fel gjordes vid registreringen och hittades och rättades.
measure-records-errors-left = Fel som blev kvar i journalen
    .definition = Pappersanteckningar som registrerades med ett fel som ingen hittade.
measure-records-overdue = Pappersanteckningar registrerade efter sin tidsgräns
    .definition = Pappersanteckningar som registrerades senare än sådana ska vara.
measure-record-hours = Arbetet med att registrera alla pappersanteckningar
    .definition = Det arbete som krävs för att registrera alla pappersanteckningar som skrevs.
measure-waiting-peak = Väntande vårdkontakter, som mest
    .definition = Det största antalet vårdkontakter som väntar på personal eller system, vid någon tidpunkt från incidentens början.
measure-wait-before = Väntetid, ankomna före
    .definition = Den tid en vårdkontakt i genomsnitt sammanlagt väntade på personal och system, av dem som kom före incidentens början.
measure-wait-during = Väntetid, ankomna under
    .definition = Detsamma för dem som kom mellan incidentens början och återställningen: för en enhet eller ett system dess egen. För ett system de vårdkontakter vars flöde har ett steg som använder det.
measure-wait-after = Väntetid, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-contacts-without-record = Vårdkontakter utan journal
    .definition = Vårdkontakter där minst ett moment gjordes på papper, per telefon, från en kopia eller uteblev.
measure-contacts-affected = Berörda vårdkontakter
    .definition = Vårdkontakter som mötte ett trögt system, en reservrutin eller väntan på ett system.
measure-contacts-cancelled = Inställda vårdkontakter
    .definition = Vårdkontakter som ställdes in.
measure-contacts-diverted = Hänvisade vårdkontakter
    .definition = Vårdkontakter som skickades till någon annan.
measure-contacts-arrived = Vårdkontakter som kom
    .definition = Vårdkontakter som kom, från början av avbrottet till slutet.
measure-contacts-no-show = Uteblivna vårdkontakter
    .definition = Bokade vårdkontakter där patienten inte kom.
measure-contacts-stayed-away = Vårdkontakter som höll sig borta
    .definition = Vårdkontakter som inte kom eftersom allmänheten ombetts att vänta.
measure-contacts-came-back = Vårdkontakter som kom tillbaka
    .definition = Vårdkontakter som ställts in, hänvisats eller hållit sig borta och som kom senare.
measure-contacts-booked-anew = Ombokade vårdkontakter
    .definition = Vårdkontakter som bokades om före incidenten så att färre kom.
measure-stay-before = Vistelsetid före incidenten
    .definition = Genomsnittlig tid från ankomst till avslut för vårdkontakter som kom före avbrottet och slutfördes.
measure-stay-during = Vistelsetid under incidenten
    .definition = Genomsnittlig tid från ankomst till avslut för vårdkontakter som kom mellan avbrottets början och återställningen, för varje enhet och system dess egen, och slutfördes. För ett system de vårdkontakter vars flöde har ett steg som använder det.
measure-stay-after = Vistelsetid efter incidenten
    .definition = Genomsnittlig tid från ankomst till avslut för vårdkontakter som kom efter återställningen och slutfördes.
measure-turnaround-before = Svarstid för beställningar före incidenten
    .definition = Genomsnittlig tid från beställning till levererat svar för beställningar som gjordes före avbrottet.
measure-turnaround-during = Svarstid för beställningar under incidenten
    .definition = Genomsnittlig tid från beställning till levererat svar för beställningar som gjordes mellan avbrottets början och återställningen; för svar som inte levererats vid slutet, tiden dit.
measure-turnaround-after = Svarstid för beställningar efter incidenten
    .definition = Genomsnittlig tid från beställning till levererat svar för beställningar som gjordes efter återställningen.
part-urgency = Prioritet { $urgency }
measure-results-held = Svar som väntade i en integration
    .definition = Svar som var klara medan systemet de kommer genom inte gick att nå, eller ännu inte hade levererat det som väntade.
measure-results-delay = Svarens medelfördröjning i en integration
    .definition = Hur länge de svar som väntade i en integration och levererades hade väntat där.
measure-stock-run-outs = Förråd som tog slut
    .definition = Hur ofta blanketter, eller annat som en reservrutin förbrukar, tog slut på en enhet.
measure-backlog-peak-after = Eftersläpningen som störst, efter avbrottets början
    .definition = Från avbrottets början till den stund då inmatningen av allt hade krävt mest arbete.
measure-contacts-completed = Genomförda vårdkontakter
    .definition = Vårdkontakter som följdes till sitt slut.
measure-items-hit = Berörda objekt
    .definition = Dokument, brev eller annat som gick förlorat, inte kom fram eller exponerades.
measure-items-undetected-peak = Flest berörda objekt, ännu inte kända
    .definition = Det största antalet berörda objekt på en gång som ingen kände till.
measure-items-outstanding = Objekt utestående vid slutet
    .definition = Berörda objekt som inget hade gjorts åt när simuleringen slutade.
measure-deadlines-missed = Missade frister
    .definition = Objekt vars frist gick ut innan de hade kommit fram eller åtgärdats.
measure-deadlines-missed-unknown = Frister missade utan att någon visste
    .definition = De av dem vars frist gick ut innan det var känt att de inte hade kommit fram.
measure-items-restored = Objekt återställda
    .definition = Objekt vars innehåll återställdes.
measure-items-found = Objekt funna på annat håll
    .definition = Objekt som visade sig finnas på annat håll.
measure-items-recollected = Objekt inhämtade på nytt
    .definition = Objekt vars innehåll begärdes in igen.
measure-items-resent = Objekt skickade igen
    .definition = Objekt som skickades igen som de var.
measure-items-rewritten = Objekt skrivna på nytt
    .definition = Objekt som skrevs på nytt och skickades.
measure-items-followed-up = Objekt vars följder hanterats
    .definition = Objekt som inte kom fram och vars följder hanterades.
measure-items-notified = Objekt där den berörda underrättats
    .definition = Objekt som den berörda personen underrättades om.
measure-items-closed = Objekt utan behov av åtgärd
    .definition = Objekt där det visade sig att inget behöver göras.
measure-items-gone = Objekt borta för alltid
    .definition = Objekt som visade sig vara borta för alltid.
measure-follow-up-listed = Ärenden att följa upp
    .definition = Objekt eller personer som sattes på en lista för uppföljning.
measure-follow-up-done = Uppföljda ärenden
    .definition = De av dem som blev klara innan simuleringen slutade.
measure-follow-up-late = Sent uppföljda ärenden
    .definition = De av dem som inte var klara den dag då alla skulle vara det.
measure-exposure-viewer-item-days = Exponering
    .definition = Personer som kunde se objekt som inte var för dem, gånger objekten, gånger dygnen.
measure-exposure-looks = Gånger någon stötte på dem
    .definition = Hur ofta någon stötte på exponerade objekt, med den takt som scenariot antar.
measure-exposure-seen = Sedda objekt
    .definition = Objekt som dessa såg, samma objekt räknat varje gång.
measure-exposure-looks-expected = Gånger någon väntas stöta på dem
    .definition = Exponeringens tid gånger den takt med vilken människor stöter på exponerade objekt, som scenariot antar.
measure-exposure-nobody-looked = Sannolikhet att ingen tittade
    .definition = Andelen körningar där ingen stötte på de exponerade objekten. Den följer av den takt som scenariot antar; den är inte känd.
measure-report-late = Sannolikhet att anmälan var sen
    .definition = Andelen körningar där myndigheten underrättades senare än den skulle efter att man blev medveten; av de körningar där någon blev medveten.
measure-staff-hours = Arbetstimmar
    .definition = Timmar som personalen arbetade med fall, från incidentens början till simuleringens slut.
measure-staff-overtime = Övertid
    .definition = Av dessa timmar, de efter arbetspassets slut.
measure-staff-overtime-paid = Övertid i timlöner
    .definition = Timlöner som övertiden kostar; en timme räknas som scenariot säger, som en om det inte säger något.
measure-staff-utilisation = Andel av tjänstgöringstiden i patient- och ärendearbete
    .definition = Arbetade timmar som andel av timmarna i tjänst, från incidentens början till simuleringens slut; över ett vid övertid.
measure-resilience-loss = Förlorad resiliens
    .definition = Ytan ovanför servicens förlopp, från början till slutet: timmar av normal service som gått förlorade (resilienstriangeln, Bruneau 2003).
measure-resilience-robustness = Robusthet
    .definition = Den lägsta andelen av normal service som behålls, vid slutet av någon timme från början (Bruneau 2003).
measure-resilience-rapidity = Snabbhet
    .definition = Från att servicen för första gången är lägst tills den åter är 95 % av normal; till simuleringens slut om den inte är det dessförinnan. Av de körningar där den föll under det.
measure-resilience-below-mbco = Tid under den minsta nivån
    .definition = Timmar vid vilkas slut servicen är under den minsta nivå som en gräns sätter (MBCO).
measure-contacts-delayed-1h = Vårdkontakter försenade mer än en timme
    .definition = Vårdkontakter som följdes till sitt slut mer än en timme senare än samma vårdkontakter i tvillingen, eller ännu var kvar vid slutet när det var mer än en timme senare: försenade på grund av incidenten.
measure-contacts-delayed-1d = Vårdkontakter försenade mer än ett dygn
    .definition = Detsamma med mer än ett dygn.
measure-risks-taken = Tagna risker
    .definition = Moment som uteblev eller gjordes på annat sätt med en risk som scenariot namnger.

# The head of the summary
head = { $name } · { $runs } · slumptalsfrö { $seed }
head-incident = { $name } · { $runs }, var och en bredvid sin tvilling: samma dagar utan incidenten · slumptalsfrö { $seed }
interrupted = Avbruten: { $n } av { $of } körningar hann bli klara. Allt nedan vilar på dem.
few-runs = Med så få körningar säger ytterligheterna nedan föga; 100 körningar eller fler är att föredra.

# What piles up
piles-up = Vad som samlas på hög
piles-up-peak = Som värst, omkring { $when }, väntar typiskt { $records } pappersanteckningar på registrering: { $hours } arbetstimmar (9 av 10 körningar: { $range }).
piles-up-nothing = Ingen pappersanteckning blev kvar att registrera i någon körning.
piles-up-units = Mest av arbetet ligger hos: { $units }.
unit-share = { $unit } { $share }
column-measure = Medel över körningarna
column-with = Med incidenten
column-nine-in-ten = 9 av 10 körningar
column-without = Utan den
column-difference = Skillnad ± 95 %
column-mean = Medel ± 95 %
estimate = { $mean } ± { $half }
with-unit = { $label } [{ $unit }]
normal-operation = Normal drift
normal-wait = Medelväntan [min]
normal-load = { $role }: andel av tjänstgöringstiden i arbete

# How long until normal
until-normal = Hur länge tills allt är normalt
until-normal-after = Efter ett avbrott på { $outage } tar det typiskt { $median } från återställningen tills ingen anteckning väntar: till { $date } ({ $most }).
until-normal-not-reached = Efter ett avbrott på { $outage } väntade pappersanteckningar fortfarande i minst hälften av körningarna när simuleringen slutade { $end }.
until-normal-nothing = Det fanns ingenting att återhämta sig från i någon körning.
until-normal-before = Allt var klart när systemen var återställda.
until-normal-most = 9 av 10 körningar: högst { $most }
until-normal-too-few = hur lång tid 9 av 10 körningar tar som mest kan inte sägas med färre än { $n } körningar
needs-runs = kräver { $n } körningar
at-least = minst { $span }
longer-than-followed = längre än vad som simulerats
never-restored =
    { $count ->
        [one] I 1 av { $of } körningar var systemen inte återställda när simuleringen slutade { $end }.
       *[other] I { $n } av { $of } körningar var systemen inte återställda när simuleringen slutade { $end }.
    }
never-recovered =
    { $count ->
        [one] I { $n } körning av { $of }
       *[other] I { $n } körningar av { $of }
    } väntade pappersanteckningar fortfarande när simuleringen slutade { $end } (sannolikhet { $share }; 95 % intervall { $low } till { $high }).
always-recovered = Alla { $n } körningar nådde dit; den sanna andelen är över { $low } (95 % intervall).
does-not-recover = Verksamheten hinner inte ikapp: i ingen körning var alla pappersanteckningar avklarade { $end }. För { $role } vid { $unit } kommer arbete motsvarande { $share } av kapaciteten efter återställningen.
column-definition = Tid från återställning till
column-half = Hälften inom
column-nine = 9 av 10 inom
column-by = Hälften senast
column-recovered = Uppnått
of-runs = { $n } av { $of }

# Vad planeraren kan bära
limits = Gränserna
limits-kept =
    { $count ->
        [0] I ingen av { $of } körningar hölls alla gränser.
        [one] I { $n } körning av { $of } hölls alla gränser.
       *[other] I { $n } körningar av { $of } hölls alla gränser.
    }
limits-undecided =
    { $count ->
        [one] I { $n } körning slutade simuleringen innan det kunde sägas om en gräns hålls: intervallen räcker från att den körningen höll den till att den bröt den.
       *[other] I upp till { $n } körningar slutade simuleringen innan det kunde sägas om en gräns hålls: intervallen räcker från att alla de körningarna höll den till att alla bröt den.
    }
column-limit = Gräns
column-allowed = Tillåtet
column-breached = Bruten
column-probability = 95 % konfidensintervall
column-first-breach = Hälften efter
column-margin = Marginal: hälften, 9 av 10
limit-mtpd = { $part }: åter normalt (MTPD, { $code })
    .definition = Acceptabel avbrottstid, MTPD (ISO 22301): tiden från början till återhämtad, enligt den definition som står bredvid.
limit-rto = { $part }: arbetet återupptaget (RTO)
    .definition = Återställningstid, RTO (ISO 22301): tiden från början tills enheten arbetar på sin reservrutin eller i systemen, det som kommer först; för helheten tills dess sista enhet gör det; för ett system tills ingen enhet står still i väntan på det.
limit-rpo = { $part }: ålder på det som bara finns på papper (RPO)
    .definition = Återställningspunkt, RPO (ISO 22301): hur gammal den äldsta information blev som bara fanns på papper, från att en pappersanteckning skrevs tills den registrerades; för ett system de anteckningar som registreras i det. En anteckning som aldrig registreras, eller inte är registrerad vid slutet, räknas så gammal som den är när simuleringen slutar.
limit-mbco = { $part }: behållet genomflöde (MBCO)
    .definition = Tolerabel nivå, MBCO (ISO 22301): den minsta andel av normal service som behålls, vid slutet av varje timme. Det som fattas är hur många färre vårdkontakter som genomfördes under dygnet före, eller så lång tid som gränsen säger, än i tvillingen, som andel av tvillingens, eller av vad tvillingen genomför på så lång tid i genomsnitt om det är mer. För ett system räknas bara dess användare: de vårdkontakter vars flöde har ett steg som använder det.
limit-margin = Marginal
    .definition = Hur långt det som kom låg från det tillåtna; under noll där gränsen bryts. Hälften av körningarna har minst den första marginalen, nio av tio minst den andra.
limit-most = högst { $most }
limit-least = minst { $least }
margins = { $half }; { $most }
points = { $n } punkter
not-followed = okänt

# Återhämtningen i sin helhet
recovery-in-full = Återhämtningen i sin helhet
recovery-in-full-note = Körningar som inte hade återhämtat sig när simuleringen slutade räknas som ännu inte återhämtade, aldrig som bortfall. Medelvärdet är av tiderna avkortade där den kortaste sådana körningen slutar; kurvan är Kaplan och Meiers.
recovery-units-note = För varje enhet: hälften av körningarna inom, och i hur många det uppnåddes. Alla tider är från enhetens egen återställning.
recovery-systems-note = För varje system: hälften av körningarna inom, och i hur många det uppnåddes. Alla tider är från systemets egen återställning. R1 och R5 gäller de pappersanteckningar som ska registreras i det; R2, R3 och R4 gäller dess användare, de vårdkontakter vars flöde har ett steg som använder det.
recovery-waits-note = Genomsnittlig väntetid i minuter, inom parentes utan incidenten, efter när vårdkontakterna kom: före incidentens början, tills enheten eller systemet självt var återställt, och därefter. För ett system gäller det dess användare. Bara där väntan är längre med incidenten.
wait-before = Väntetid, ankomna före
wait-during = Väntetid, ankomna under
wait-after = Väntetid, ankomna efter
with-and-without = { $with } ({ $without })
column-unit = Enhet
column-median = Hälften inom
column-median-interval = 95 % konfidensintervall
column-restricted = Medel, avkortat, ± 95 %
column-until = Avkortat vid
column-censored = Inte vid slutet
column-system = System
column-part = Del
column-measured = Mätt i
median-of-runs = { $median } ({ $runs })

# Behållen service
resilience = Upprätthållen verksamhet
resilience-service = Mätt som andel av normal patientvolym: det som fattas är hur många färre vårdkontakter som genomfördes under dygnet före än i tvillingen, som andel av tvillingens, eller av vad tvillingen genomför på ett dygn i genomsnitt om det är mer. Att komma ifatt senare gör ingenting ogjort.
defined = { $name }: { $meaning }

course = Vad som hände när
column-milestone = Milstolpe
column-when = Median
column-since-onset = Efter start
not-reached = ej uppnått

# What it costs
costs = Vad det kostar och vad som fördröjer
costs-entry = Att registrera allt papper tar { $hours } arbetstimmar (9 av 10 körningar: { $range }); det görs av: { $roles }.
role-utilisation = { $role } (i arbete { $with } av tjänstgöringstiden, { $without } utan incidenten)
costs-overtime = Övertiden kostar { $hours } timlöner från början till slut, utan incidenten { $without }.
costs-overtime-normal = Övertiden kostar { $hours } timlöner.
costs-last = Sist klar med sitt papper: { $units }. Hjälp där förkortar återhämtningen först.
unit-runs = { $unit } (i { $n } av { $of } körningar)
column-role = Medel, början till slut
column-role-normal = Medel över körningarna
column-hours = Arbetstimmar
column-hours-without = Utan avbrottet
column-hours-more = Merarbete ± 95 %
column-overtime = Övertid
column-utilisation = I arbete av tjänstgöringstiden
column-overtime-without = Utan avbrottet
all-parts = Alla

# What the answer rests on
basis = Vad detta vilar på
basis-counts = Scenariots uppgifter: { $facts } med källa, { $assumptions } märkta som antaganden, { $unmarked } omärkta. Intervallet ± 95 % gäller medelvärdet över körningar; det krymper med fler körningar och säger ingenting om antagandena.
basis-entry = Ingen har publicerat hur lång tid efterregistrering av en anteckning tar. Här är det planerarens egen uppgift ({ $records }): variera den innan svaret får bära ett beslut.
basis-model = En simulering visar vad som följer av sina antaganden, inte vad som kommer att hända.
files-written = Resultat, diagram och rapport: { $folder }

# Plots
plot-backlog = Eftersläpningen av pappersanteckningar
plot-backlog-description = Två fält över tid: arbetet med att registrera pappersanteckningar i arbetstimmar, och deras antal, som median, 50 % och 90 % av körningarna, med enskilda körningar, milstolpar och tvillingen utan incidenten.
plot-recovery = Hur länge från återställning till normalt
plot-recovery-description = Andelen körningar som återhämtat sig vid varje dag efter återställningen, enligt fem definitioner, med 95 % konfidensintervall.
plot-units = Eftersläpningen per enhet
plot-units-description = Ett fält för varje enhet, alla med samma axlar: arbetet med att registrera dess pappersanteckningar i arbetstimmar, som median och 90 % av körningarna.
plot-staff = Arbetstimmar per roll
plot-staff-description = För varje roll de ytterligare arbetstimmarna på grund av incidenten, och övertiden med och utan den.
plot-waiting = Väntande vårdkontakter
plot-waiting-description = Antalet vårdkontakter som väntar på personal eller system över tid, som median, 50 % och 90 % av körningarna, med tvillingen utan incidenten.
plot-median = Median
plot-half = 50 % av körningarna
plot-nine-in-ten = 90 % av körningarna
plot-single-runs =
    { $count ->
        [one] en enskild körning
       *[other] { $n } enskilda körningar
    }
plot-twin = utan incidenten (medel)
plot-band = 95 % intervall
plot-days-since-onset = dygn sedan början
plot-hours-since-onset = timmar sedan början
plot-days-after = dygn efter återställning
plot-hours-after = timmar efter återställning
plot-share-recovered = Andel av körningarna
plot-recovered-median = { $what }: hälften av körningarna inom { $median }
plot-recovered-never = { $what }: ej uppnått i hälften av körningarna
plot-not-recovered =
    { $count ->
        [one] { $n } körning
       *[other] { $n } körningar
    } ej vid slutet
plot-unit-peak = topp { $n }
plot-other-units =
    { $count ->
        [one] En enhet till, med lägre topp, finns i timeseries.csv.
       *[other] { $n } enheter till, med lägre toppar, finns i timeseries.csv.
    }
plot-more-hours = Ytterligare arbetstimmar
plot-overtime = Övertid, i timmar
plot-with = med incidenten: medel och 90 % av körningarna
plot-mean-and-range = skillnad: medel och 90 % av körningarna
plot-hours-beside = { $with } tim, utan den { $without }
plot-caption = { $runs } · { $title }
plot-recovered-label = Hälften av körningarna ikapp
plot-onset-label = Början
plot-fallback-label = På reservrutin
plot-restored-label = Återställt
plot-entry-label = Registrering börjar

# The report page
report-plots = Diagram
report-sources = Källor
report-assumptions = Antaganden och fakta
report-key = Var i scenariot
report-value = Värde
report-standing = Grund
report-note = Anmärkning
report-fact = källa
report-assumption = antagande
report-definitions = Vad måtten betyder
report-made-with = Framställd av reserv { $version } ur { $name }, frö { $seed }.

# Precision
precision-reached = Varje huvudresultat är känt på { $relative } % när (95 % konfidensintervall, vart och ett): { $n } körningar räckte, och de följande bekräftade det.
precision-left-out = Inväntas inte, eftersom mer än en tiondel av körningarna inte hade kommit dit vid slutet: { $measures }.
extended = För att låta körningarna återhämta sig simulerades { $length } i stället för { $usual }; allt räknas till det senare slutet.
extended-in-vain = Ändå hade { $share } av körningarna inte återhämtat sig vid det laget.
precision-missed = Konvergerade inte: alla resultat är inte kända på { $relative } % när efter alla körningar. Inte tillräckligt säkra: { $measures }. Det behövs fler körningar (`--replications`) eller lägre krav.

# Comparisons
compare-base = Som det är
compare-head =
    { $count ->
        [one] { $name } · jämfört med ett alternativ · { $runs } av varje · slumptalsfrö { $seed } · samma patienter och samma incident i varje
       *[other] { $name } · jämfört med { $n } alternativ · { $runs } av varje · slumptalsfrö { $seed } · samma patienter och samma incident i varje
    }
compare-until-normal = Tidigare eller senare
compare-sooner = { $policy }: återhämtat { $mean } tidigare (95 % konfidensintervall { $low } till { $high }), samma patienter, samma incident.
compare-later = { $policy }: återhämtat { $mean } senare (95 % konfidensintervall { $low } till { $high }), samma patienter, samma incident.
compare-unclear = { $policy }: ingen tydlig skillnad; mellan { $low } tidigare och { $high } senare (95 % konfidensintervall), samma patienter, samma incident.
compare-same = { $policy }: ingen skillnad; återhämtat i samma stund i varje körning.
compare-one-run = { $policy }: en enda körning kan inte skilja en verklig skillnad från slump.
compare-cost = Kostnad: { $cost }.
compare-cut-off = I några körningar väntade pappersanteckningar ännu vid slutet. Alla tider räknas därför högst { $until } från incidentens början: medel och skillnader gäller tiderna så avkortade, och det som är längre syns bara i hur många som hade återhämtat sig till dess.
compare-column-mean = Medel från början
compare-column-difference = Skillnad ± 95 %
compare-column-by = Klart senast { $date }
compare-column-never = Ej klart vid slutet
compare-column-best = Tidigast i
compare-could-be-best =
    { $count ->
        [one] Tidigast i genomsnitt: { $names }; alla andra är senare (95 % säkert för alla på en gång).
       *[other] Var och en av dessa kan vara tidigast i genomsnitt: { $names }. De andra är det inte (95 % säkert för alla på en gång).
    }
compare-what-changes = Vad som ändras i övrigt
compare-level = Första kolumnen: scenariot oförändrat. Övriga: skillnaden mot det, ± felmarginal ({ $level } % konfidensintervall för varje, 95 % för hela raden).
compare-pairing = Att patienter och incident är gemensamma gör skillnaderna typiskt { $factor } gånger noggrannare (i varians) än skilda körningar skulle.
compare-pairing-idle = Att dela patienter och incident gjorde knappast skillnaderna säkrare än skilda körningar hade gjort: här beror de på vad varje alternativ ändrar, inte på gemensam slump.
compare-harmed = Varning: för { $measure } hos { $policy } gjorde det skada (variansfaktor { $factor }): de två svarar på samma tur åt motsatta håll.
compare-left-out = Inte i tabellen, eftersom mer än en tiondel av körningarna av scenariot som det är inte hade kommit dit vid slutet: { $measures }. De finns i differences.csv.
compare-limits = Gränserna
compare-limits-note = För varje gräns: i hur många körningar den bröts, med 95 % konfidensintervall för sannolikheten.
compare-days = dagar

# Plots of comparisons and of precision
plot-differences = Vad varje alternativ ändrar
plot-differences-description = För varje resultat och varje alternativ medelskillnaden från scenariot som det är, inom varje körning, med sitt intervall.
plot-difference-mark = medelskillnad med intervall, 95 % konfidens för alla i rutan samtidigt
plot-no-difference = ingen
plot-precision = Hur säkert resultaten är kända
plot-precision-description = En ruta för varje resultat: medel och 95 % konfidensintervall efter varje körning, och hur säkert det skulle bli.
plot-precision-mean = medel och 95 % konfidensintervall efter varje körning
plot-precision-goal = önskad precision
plot-precision-enough = räcker
plot-precision-runs = körningar
plot-precision-difference = { $policy }: { $measure }

# Återhämtningsarbete som inte är papper: i stället för meddelandena utan ändelsen, där bara objekt följs upp
quantity-records-follow-up = ärenden
series-backlog-records-follow-up = Ärenden att följa upp
series-backlog-hours-follow-up = Arbetet med att följa upp dem, i arbetstimmar
moment-entry-began-follow-up = Uppföljningen kan börja
moment-restored-follow-up = Felet är över
moment-noticed-follow-up = Upptäckt
moment-recovered-backlog-empty-follow-up = Allt på listorna klart
moment-recovered-all-reconciled-follow-up = Alla objekt avklarade
recovery-backlog-empty-follow-up = Allt på listorna klart (R1)
    .definition = Efter återställningen är alla listor gjorda och inget ärende på dem väntar, för första gången; det som ingen vet om räknas som väntande.
recovery-all-reconciled-follow-up = Alla objekt avklarade (R5)
    .definition = Varje ärende på en lista är klart, inget objekt är utestående och inget kom efter.
recovery-last-affected-follow-up = Sista berörda kontakten har gått (R3)
    .definition = Den sista kontakten som incidenten berörde har gått; objekt är inte kontakter.
measure-backlog-peak-records-follow-up = Flest ärenden att följa upp
    .definition = Det största antalet ärenden på listor som inte är klara, vid någon tidpunkt.
measure-backlog-peak-hours-follow-up = Mest arbete med uppföljning
    .definition = Den största mängd första arbete som väntar på ärenden på listor, vid någon tidpunkt.
measure-records-written-follow-up = Ärenden satta på listor
    .definition = Ärenden som uppföljningar gjorde av berörda objekt eller personer.
measure-records-entered-follow-up = Ärenden klara
    .definition = De av dem som blev klara innan simuleringen slutade.
measure-records-late-follow-up = Ärenden klara efter mer än 48 timmar
    .definition = Ärenden klara mer än 48 timmar efter att de sattes på en lista.
measure-records-written-off-follow-up = Ärenden som lades ned
    .definition = Ärenden som lades ned som för gamla att följa upp.
measure-record-hours-follow-up = Första arbetet med alla ärenden på listor
    .definition = Arbetet i det första steget för alla ärenden som sattes på listor.
piles-up-peak-follow-up = Som värst, omkring { $when }, väntar typiskt { $records } ärenden på uppföljning: { $hours } arbetstimmar (9 av 10 körningar: { $range }).
piles-up-nothing-follow-up = Inget behövde följas upp i någon körning.
until-normal-after-follow-up = Felet varar { $outage }. Från dess slut tar det typiskt { $median } tills allt på listorna är klart: till { $date } ({ $most }).
until-normal-not-reached-follow-up = Felet varar { $outage }. I minst hälften av körningarna återstod något på listorna när simuleringen slutade { $end }.
never-recovered-follow-up =
    { $count ->
        [one] I { $n } körning av { $of }
       *[other] I { $n } körningar av { $of }
    } återstod något att följa upp när simuleringen slutade { $end } (sannolikhet { $share }; 95-procentigt intervall { $low } till { $high }).
does-not-recover-follow-up = Verksamheten hinner inte ikapp: i ingen körning var allt uppföljt { $end }. För { $role } vid { $unit } kommer arbete med { $share } av kapaciteten efter återställningen.
costs-entry-follow-up = Det första arbetet med alla ärenden tar { $hours } arbetstimmar (9 av 10 körningar: { $range }); det görs av: { $roles }.
costs-last-follow-up = Sist klara med sina ärenden: { $units }. Hjälp där förkortar det först.
basis-entry-follow-up = Hur lång tid det tar att följa upp ett ärende är planerarens eget antagande ({ $records }): variera det innan du litar på svaret.
plot-backlog-follow-up = Ärenden som väntar på uppföljning
plot-backlog-description-follow-up = Två fält över tid: arbetet med att följa upp ärenden i arbetstimmar och deras antal, som median, 50 % och 90 % av körningarna, med enskilda körningar, milstolpar och tvillingen utan incidenten.
plot-units-description-follow-up = Ett fält per enhet, alla på samma axlar: arbetet med att följa upp dess ärenden i arbetstimmar, som median och 90 % av körningarna.
plot-recovered-label-follow-up = Hälften av körningarna klara
plot-restored-label-follow-up = Felet över
plot-entry-label-follow-up = Arbetet kan börja
compare-cut-off-follow-up = I några körningar återstod något att följa upp vid slutet. Alla tider räknas därför upp till { $until } efter början och inte längre: medelvärden och skillnader gäller de så avkortade tiderna, och det som är längre syns bara i hur många som hade återhämtat sig då.

# Diagram över objekt
plot-items = Vad som hände med objekten
plot-items-description = Antalet objekt i varje läge över tid, ovanpå varandra, som medelvärden över körningarna, och frister missade hittills.
plot-items-heading = Objekt, medelvärde över körningarna
plot-timeline = System och enheter över tid
plot-timeline-description = I vilket skick varje informationssystem var och hur varje enhet hade det, från den första störningen tills allt är tillbaka, i en körning.
plot-timeline-run = Den körning vars avbrott är medianen.
plot-timeline-systems = System (sämsta skick någonstans)
plot-timeline-units = Enheter (den mottagning som har det sämst)
condition-slow = långsamt
condition-limited = släpper in en del användare
condition-read-only = endast läsning
condition-down = nere
standing-slowed = långsamma system
standing-returning = kvar på reservrutin, allt är tillbaka
standing-on-fallback = på reservrutin
standing-blocked = blockerad: det som kräver ett system väntar
plot-clocks = Händelsens klockor
plot-clocks-description = När felet började, upptäcktes, dess omfattning var känd, myndigheten underrättades, det begränsades och allt hade följts upp: mediankörningen och nio körningar av tio.
plot-clocks-mark = median och 90 % av körningarna
plot-exposure = Exponering
plot-exposure-description = Två fält över tid: hur många som kunde se hur många objekt, och hur ofta någon hade stött på dem med den takt som scenariot antar.
plot-noticed-label = Upptäckt

# Det som pågick obemärkt
silent = Vad som pågick obemärkt
silent-nothing = Inget hände med något objekt i någon körning.
silent-detected = { $items } objekt berördes. Det upptäcktes { $when } (median), { $after } efter att det började.
silent-sometimes = { $items } objekt berördes. Det upptäcktes i { $n } av { $of } körningar före slutet, där typiskt { $when }, { $after } efter att det började.
silent-never = { $items } objekt berördes. I ingen körning upptäcktes det före slutet.
silent-outstanding = { $end } hade inget gjorts åt { $items } av dem (9 av 10 körningar: { $range }): ingen hade behövt dem än, eller så återstod de att hantera.
silent-deadlines = När allt hade hanterats hade { $missed } frister gått ut (9 av 10 körningar: { $range }); { $unknown } av dem innan någon visste.
silent-exposure = Exponering, personer som kunde se objekt × objekt × dygn: { $exposure } (9 av 10 körningar: { $range }).
millions = { $n } miljoner
silent-exposure-always = Exponering, personer som kunde se objekt × objekt × dygn: { $exposure }.
silent-looks = Om var och en av de { $viewers } som kunde stöter på dem en gång på { $years } år, vilket är antaget och inte känt, tittade ingen med sannolikheten { $share }; vid en tiondel av den takten { $fewer }, vid den tiodubbla { $more }. Om någon gjorde det är inte känt om inte loggarna säger det.
silent-looks-tell = Om var och en av de { $viewers } som kunde stöter på dem en gång på { $years } år, vilket är antaget och inte känt, tittade ingen i { $share } av körningarna. Om någon gjorde det är inte känt om inte loggarna säger det.
column-item = Objekt
column-concerned = Berörda
column-settled = Avklarade
column-outstanding = Utestående
column-missed = Missade frister

# Vad som är osäkert
uncertain = Vad som är osäkert
uncertain-studied =
    { $count ->
        [one] Ett osäkert ingångsvärde varierades över det spann som scenariot ger, i { $points } punkter med { $runs } i varje: samma patienter och samma incident i varje punkt.
       *[other] { $n } osäkra ingångsvärden varierades tillsammans över de spann som scenariot ger, i { $points } punkter med { $runs } i varje: samma patienter och samma incident i varje punkt.
    }
uncertain-interrupted = Detta avbröts: alla körningar av punkterna finns inte med.
uncertain-answer = { $measure }: av slumpen ensam ligger 9 körningar av 10 inom { $chance }; med det som är osäkert i ingångsvärdena inom { $together }. Av den spridningen (variansen) står ingångsvärdena för { $share }; resten är slump.
uncertain-share = { $share } ({ $low }–{ $high })
uncertain-column-figure = 9 körningar av 10 inom
uncertain-column-chance = Slumpen ensam
uncertain-column-together = Även osäkerhet
uncertain-column-share = Osäkerhetens del
uncertain-column-most = Mest av
uncertain-column-alone = Ett i taget: { $measure }
uncertain-column-low = Låga änden, ± 95 %
uncertain-column-high = Höga änden, ± 95 %
uncertain-column-lines = Av spridningen
uncertain-lines = Ett i taget flyttas varje ingångsvärde till endera änden av sitt spann medan de andra är som i scenariot, i samma körningar. Andelen av spridningen är den som en rät linje för varje ingångsvärde ger genom alla punkter; linjerna förklarar { $explained } av det ingångsvärdena gör, och det som är kvar är krökning, samspel och slump.
uncertain-cut-off =
    { $count ->
        [one] I 1 körning av { $of } med varierade ingångsvärden nåddes ”{ $measure }” inte före simuleringens slut. Alla sådana tider kapas { $until } efter incidentens början, så övre gränser, spridning och skillnader är för små.
       *[other] I { $n } körningar av { $of } med varierade ingångsvärden nåddes ”{ $measure }” inte före simuleringens slut. Alla sådana tider kapas { $until } efter incidentens början, så övre gränser, spridning och skillnader är för små.
    }
plot-tornado = Vad varje osäkert ingångsvärde gör ensamt
plot-tornado-description = För varje mått hur långt medelvärdet flyttas när ett ingångsvärde går till den låga eller höga änden av sitt spann och de andra är som i scenariot, med skillnadens intervall.
plot-tornado-low = låga änden
plot-tornado-high = höga änden
plot-tornado-interval = 95 % konfidensintervall för skillnaden
plot-tornado-base = som i scenariot

# How work was done meanwhile
fallback = Hur arbetet gjordes under tiden
fallback-meaning = Hur ofta varje sätt i reservrutinen användes, ett ärende en gång för varje moment: så många blanketter, samtal och uppslag i en kopia skulle det kräva. Den som väntade på systemet räknas som väntande.
fallback-way = { $pathway }, { $step }: { $way }
fallback-risk = { $way }, med en risk: { $risk }
fallback-more = { $n } sätt som användes mer sällan finns i summary.csv.
column-way = Moment och sätt
column-times = Gånger
means-digital = i systemen
means-paper = på papper
means-phone = per telefon eller bud
means-copy = med läskopia
means-skip = utelämnat
means-wait = väntar
means-elsewhere = hänvisat till annan
means-cancel = inställt
measure-fallback-used = Moment enligt reservrutinen
    .definition = Moment som påbörjades på något av reservrutinens sätt, och ärenden som därigenom hänvisades till annan eller ställdes in.
