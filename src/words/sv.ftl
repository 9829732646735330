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

# Ord som följer av scenariot: vem det betjänar, och om system är nere eller något annat har hänt
contact =
    { $serves ->
        [citizens] ärende
        [both] vårdkontakt eller ärende
       *[patients] vårdkontakt
    }
contacts =
    { $serves ->
        [citizens] ärenden
        [both] vårdkontakter och ärenden
       *[patients] vårdkontakter
    }
contacts-first =
    { $serves ->
        [citizens] Ärenden
        [both] Vårdkontakter och ärenden
       *[patients] Vårdkontakter
    }
clients =
    { $serves ->
        [citizens] ärenden
        [both] patienter och ärenden
       *[patients] patienter
    }
incident-the =
    { $incident ->
        [event] händelsen
       *[outage] avbrottet
    }
incident-the-first =
    { $incident ->
        [event] Händelsen
       *[outage] Avbrottet
    }
incident-bare =
    { $incident ->
        [event] händelse
       *[outage] avbrott
    }

# Units of measures, in brackets behind a name
quantity-cases = ärenden
quantity-records = pappersanteckningar
quantity-activities = moment
quantity-items = objekt
quantity-spaces = platser
quantity-viewer-item-days = betraktare × objekt × dygn
quantity-times = gånger
quantity-staff-hours = arbetstimmar
quantity-hours = tim
quantity-minutes = min
quantity-share = andel

# Courses over time
series-backlog-records = Pappersanteckningar som väntar på efterregistrering
series-backlog-hours = Arbetet med att registrera väntande pappersanteckningar, i arbetstimmar
series-waiting-cases = { contacts-first } som väntar på personal eller system
series-items-undetected = Berörda, ännu inte kända
series-items-known = Kända, ännu inte åtgärdade
series-items-restored = Återställda
series-items-found = Funna på annat håll
series-items-recollected = Inhämtade på nytt
series-items-resent = Skickade igen
series-items-rewritten = Omskrivna och skickade
series-items-followed-up = Följder hanterade
series-items-notified = Berörd underrättad
series-items-closed = Ingen åtgärd behövs
series-items-gone = Borta för gott
series-deadlines-missed = Missade frister hittills
series-exposed = Personer som kunde se objekt, gånger objekten
series-looks = Gånger någon hittat dem hittills

# Milestones
moment-onset = { incident-the-first } börjar
moment-noticed = Upptäcks
moment-declared = Beslut om reservrutin
moment-first-on-fallback = Första enheten på reservrutin
moment-last-on-fallback = Sista enheten på reservrutin
moment-first-without-routine = Första enheten utan fungerande reservrutin
moment-first-called-in = Första inkallade personalen på plats
moment-first-cancelled = Första inställda { contact }
moment-first-run-out = Första förrådet slut
moment-restored = Systemen återställda
moment-system-restored = { $name }: återställt
moment-unit-restored = { $name }: alla dess system återställda
moment-last-back = Sista enheten tillbaka i systemen
moment-entry-began = Efterregistreringen börjar
moment-scope-known = Vetskap om personuppgiftsincidenten
moment-contained = Begränsat: inte längre synligt
moment-listed = Listan klar: { $name }
moment-all-listed = Alla listor klara
moment-followed-up = Klart: { $name }
moment-reported = Anmäld till tillsynsmyndigheten (IMY)
moment-recovered-backlog-empty = Ingen pappersanteckning väntar
moment-recovered-back-in-band = Väntan som vanligt
moment-recovered-last-affected = Alla berörda { contacts } avslutade
moment-recovered-coalescence = Allt som utan { incident-the }
moment-recovered-all-reconciled = Alla pappersanteckningar avklarade
recovery-backlog-empty = Ingen pappersanteckning väntar (R1)
    .definition = Första gången efter återställningen som ingen pappersanteckning väntar på efterregistrering.
recovery-back-in-band = Väntan som vanligt under ett dygn (R2)
    .definition = Ett helt dygn framåt väntar det i ingen timme fler { contacts } samtidigt än det högsta antalet i samma timme på veckan i jämförelsekörningen, samma veckor utan { incident-the }. På timmen när. Det följs till ett dygn före simuleringens slut.
recovery-last-affected = Alla berörda { contacts } avslutade (R3)
    .definition = Den sista av alla { contacts } som berördes av { incident-the } är avslutad.
recovery-coalescence = Allt som utan { incident-the } (R4)
    .definition = Varje ärende är vid samma moment, väntande eller pågående, som i jämförelsekörningen, samma veckor utan { incident-the }, och så förblir det till slutet. På minuten när.
recovery-all-reconciled = Alla pappersanteckningar avklarade (R5)
    .definition = Varje pappersanteckning är registrerad eller medvetet lämnad oregistrerad, och ingen ny tillkommer.

# Measures
measure-backlog-peak-records = Väntande pappersanteckningar, som mest
    .definition = Det största antalet pappersanteckningar som är skrivna men inte registrerade, vid någon tidpunkt.
measure-backlog-peak-hours = Registreringsarbete, som mest
    .definition = Den största mängden arbete som återstår med att registrera pappersanteckningar, vid någon tidpunkt.
measure-records-written = Skrivna pappersanteckningar
    .definition = Pappersanteckningar som reservrutinerna lämnade efter sig.
measure-records-entered = Registrerade pappersanteckningar
    .definition = Pappersanteckningar som registrerats innan simuleringen slutade.
measure-records-late = Sent registrerade pappersanteckningar
    .definition = Pappersanteckningar som registrerades senare efter att de skrevs än scenariot tillåter (`late_after`). I Sverige ska anteckningar finnas i journalen inom två dygn (Socialstyrelsen 2008).
measure-records-written-off = Anteckningar som lämnats oregistrerade
    .definition = Pappersanteckningar som bedömdes som för gamla för att registreras.
measure-records-clarified = Oläsliga anteckningar
    .definition = Pappersanteckningar som kunde registreras först sedan enheten som skrev dem hade tillfrågats.
measure-records-corrected = Rättade registreringsfel
    .definition = Pappersanteckningar som registrerades med ett fel som upptäcktes och rättades.
measure-records-errors-left = Kvarstående fel i journalen
    .definition = Pappersanteckningar som registrerades med ett fel som ingen upptäckte.
measure-records-overdue = Pappersanteckningar registrerade efter sin tidsgräns
    .definition = Pappersanteckningar som registrerades senare än tidsgränsen för sitt slag.
measure-record-hours = Arbetet med att registrera alla pappersanteckningar
    .definition = Det arbete som krävs för att registrera alla pappersanteckningar som skrevs.
measure-waiting-peak = Väntande { contacts }, som mest
    .definition = Det största antalet { contacts } som samtidigt väntar på personal eller system, från början av { incident-the }.
measure-wait-before = Väntetid, ankomna före
    .definition = Den sammanlagda tid som { contacts } i genomsnitt väntade på personal, system och platser; de som kom före { incident-the }. Den som gick innan allt var klart, eller fanns kvar vid slutet, räknas med väntan dittills: minst så länge.
measure-wait-during = Väntetid, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen; för en enhet eller ett system dess egen. För ett system { contacts } vars flöde har ett moment som använder det.
measure-wait-after = Väntetid, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-wait-median-before = Väntetid, median, ankomna före
    .definition = Hälften av de { contacts } som kom före { incident-the } väntade högst så länge. Den som gick innan allt var klart, eller fanns kvar vid slutet, räknas med väntan dittills. På 0,4 % eller en kvarts sekund när.
measure-wait-median-during = Väntetid, median, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-wait-median-after = Väntetid, median, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-wait-p90-before = Väntetid, 90:e percentilen, ankomna före
    .definition = Nio av tio { contacts } som kom före { incident-the } väntade högst så länge. Den som gick innan allt var klart, eller fanns kvar vid slutet, räknas med väntan dittills. På 0,4 % eller en kvarts sekund när.
measure-wait-p90-during = Väntetid, 90:e percentilen, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-wait-p90-after = Väntetid, 90:e percentilen, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-contacts-without-record = { contacts-first } utan tillgång till systemen
    .definition = { contacts-first } där minst ett moment gjordes på papper, per telefon, med läskopia eller uteblev.
measure-contacts-affected = Berörda { contacts }
    .definition = { contacts-first } som mötte ett långsamt system, en reservrutin eller väntan på ett system.
measure-contacts-cancelled = Inställda { contacts }
    .definition = { contacts-first } som ställdes in.
measure-contacts-diverted = Hänvisade { contacts }
    .definition = { contacts-first } som hänvisades till någon annan.
measure-contacts-left-unseen = { contacts-first } som gick utan att bli omhändertagna
    .definition = { contacts-first } som tröttnade på att vänta och lämnade kön innan någon hade tagit hand om dem.
measure-contacts-turned-away = Avvisade { contacts }
    .definition = { contacts-first } som inte ställde sig i kön, eftersom den var för lång eller det inte fanns plats.
measure-contacts-arrived = { contacts-first } totalt
    .definition = { contacts-first } som kom, från början av { incident-the } till slutet.
measure-contacts-no-show = Uteblivna
    .definition = Bokade { contacts } där ingen kom.
measure-contacts-stayed-away = { contacts-first } som uteblev efter uppmaning
    .definition = { contacts-first } som inte kom eftersom allmänheten hade ombetts att vänta.
measure-contacts-came-back = { contacts-first } som kom tillbaka
    .definition = { contacts-first } som hade ställts in, hänvisats eller uteblivit efter uppmaning och som kom senare.
measure-contacts-booked-anew = Ombokade { contacts }
    .definition = { contacts-first } som bokades om före { incident-the } så att färre skulle komma.
measure-stay-before = Vistelsetid, ankomna före
    .definition = Genomsnittlig tid från ankomst till avslut för { contacts } som kom före { incident-the }. De som fanns kvar vid slutet räknas med tiden dittills: minst så länge. De som ställdes in, hänvisades vidare eller gick utan att bli omhändertagna räknas inte med.
measure-stay-during = Vistelsetid, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen; för en enhet eller ett system dess egen. För ett system { contacts } vars flöde har ett moment som använder det.
measure-stay-after = Vistelsetid, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-stay-median-before = Vistelsetid, median, ankomna före
    .definition = Hälften av de { contacts } som kom före { incident-the } stannade högst så länge. De som fanns kvar vid slutet räknas med tiden dittills. På 0,4 % eller en kvarts sekund när.
measure-stay-median-during = Vistelsetid, median, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-stay-median-after = Vistelsetid, median, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-stay-p90-before = Vistelsetid, 90:e percentilen, ankomna före
    .definition = Nio av tio { contacts } som kom före { incident-the } stannade högst så länge. De som fanns kvar vid slutet räknas med tiden dittills. På 0,4 % eller en kvarts sekund när.
measure-stay-p90-during = Vistelsetid, 90:e percentilen, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-stay-p90-after = Vistelsetid, 90:e percentilen, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-first-contact-before = Tid till första kontakt, ankomna före
    .definition = Genomsnittlig tid från ankomst tills en roll vars kontakt räknas (`first_contact`; om ingen roll är angiven, all personal) börjar arbeta med personen; { contacts } som kom före { incident-the }. Den som gick utan att bli omhändertagen, eller inte hade träffat någon vid slutet, räknas med tiden dittills: minst så länge. De som dessförinnan ställdes in eller hänvisades vidare räknas inte med.
measure-first-contact-during = Tid till första kontakt, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-first-contact-after = Tid till första kontakt, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-first-contact-median-before = Tid till första kontakt, median, ankomna före
    .definition = Hälften av de { contacts } som kom före { incident-the } hade sin första kontakt inom denna tid. Den som gick utan att bli omhändertagen, eller inte hade träffat någon vid slutet, räknas med tiden dittills. På 0,4 % eller en kvarts sekund när.
measure-first-contact-median-during = Tid till första kontakt, median, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-first-contact-median-after = Tid till första kontakt, median, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-first-contact-p90-before = Tid till första kontakt, 90:e percentilen, ankomna före
    .definition = Nio av tio { contacts } som kom före { incident-the } hade sin första kontakt inom denna tid. Den som gick utan att bli omhändertagen, eller inte hade träffat någon vid slutet, räknas med tiden dittills. På 0,4 % eller en kvarts sekund när.
measure-first-contact-p90-during = Tid till första kontakt, 90:e percentilen, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-first-contact-p90-after = Tid till första kontakt, 90:e percentilen, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-in-time-before = Klara i tid, ankomna före
    .definition = Andel av de { contacts } som kom före { incident-the } och var klara inom den tid som gäller för enheten (`leave_within`, 4 timmar om inget anges). Den som ställdes in, hänvisades vidare eller gick utan att bli omhändertagen räknas som inte klar i tid. De som kom senare än så före slutet bedöms inte.
measure-in-time-during = Klara i tid, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-in-time-after = Klara i tid, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-left-unseen-before = Gick utan att bli omhändertagna, ankomna före
    .definition = Andel av de { contacts } som kom före { incident-the } och lämnade kön innan någon hade tagit hand om dem.
measure-left-unseen-during = Gick utan att bli omhändertagna, ankomna under
    .definition = Detsamma för dem som kom mellan början av { incident-the } och återställningen.
measure-left-unseen-after = Gick utan att bli omhändertagna, ankomna efter
    .definition = Detsamma för dem som kom efter återställningen.
measure-step-wait-before = Väntetid till momentet, kom dit före
    .definition = Genomsnittlig tid från det att man kommer till momentet, eller har de svar det kräver, tills arbetet börjar; de som kom dit före { incident-the }. Den som lämnade kön, eller stod kvar i den vid slutet, räknas med tiden dittills: minst så länge.
measure-step-wait-during = Väntetid till momentet, kom dit under
    .definition = Detsamma för dem som kom dit mellan början av { incident-the } och återställningen.
measure-step-wait-after = Väntetid till momentet, kom dit efter
    .definition = Detsamma för dem som kom dit efter återställningen.
measure-step-wait-median-before = Väntetid till momentet, median, kom dit före
    .definition = Hälften av dem som kom till momentet före { incident-the } väntade högst så länge på det. På 0,4 % eller en kvarts sekund när.
measure-step-wait-median-during = Väntetid till momentet, median, kom dit under
    .definition = Detsamma för dem som kom dit mellan början av { incident-the } och återställningen.
measure-step-wait-median-after = Väntetid till momentet, median, kom dit efter
    .definition = Detsamma för dem som kom dit efter återställningen.
measure-step-wait-p90-before = Väntetid till momentet, 90:e percentilen, kom dit före
    .definition = Nio av tio som kom till momentet före { incident-the } väntade högst så länge på det. På 0,4 % eller en kvarts sekund när.
measure-step-wait-p90-during = Väntetid till momentet, 90:e percentilen, kom dit under
    .definition = Detsamma för dem som kom dit mellan början av { incident-the } och återställningen.
measure-step-wait-p90-after = Väntetid till momentet, 90:e percentilen, kom dit efter
    .definition = Detsamma för dem som kom dit efter återställningen.
measure-boarding-before = Väntetid på plats med annan plats upptagen, började före
    .definition = Genomsnittlig tid som { contacts } väntar på en plats medan de upptar en annan; väntan som började före { incident-the }. Väntan som pågår vid slutet räknas med tiden dittills: minst så länge.
measure-boarding-during = Väntetid på plats med annan plats upptagen, började under
    .definition = Detsamma för väntan som började mellan början av { incident-the } och återställningen.
measure-boarding-after = Väntetid på plats med annan plats upptagen, började efter
    .definition = Detsamma för väntan som började efter återställningen.
measure-boarding-median-before = Väntetid på plats med annan plats upptagen, median, började före
    .definition = Hälften av de väntetider som började före { incident-the } varade högst så länge. På 0,4 % eller en kvarts sekund när.
measure-boarding-median-during = Väntetid på plats med annan plats upptagen, median, började under
    .definition = Detsamma för väntan som började mellan början av { incident-the } och återställningen.
measure-boarding-median-after = Väntetid på plats med annan plats upptagen, median, började efter
    .definition = Detsamma för väntan som började efter återställningen.
measure-boarding-p90-before = Väntetid på plats med annan plats upptagen, 90:e percentilen, började före
    .definition = Nio av tio väntetider som började före { incident-the } varade högst så länge. På 0,4 % eller en kvarts sekund när.
measure-boarding-p90-during = Väntetid på plats med annan plats upptagen, 90:e percentilen, började under
    .definition = Detsamma för väntan som började mellan början av { incident-the } och återställningen.
measure-boarding-p90-after = Väntetid på plats med annan plats upptagen, 90:e percentilen, började efter
    .definition = Detsamma för väntan som började efter återställningen.
measure-spaces-occupied-before = Upptagna platser, före
    .definition = Genomsnittligt antal upptagna platser av detta slag, från mätningens början till { incident-the }; för flera likadana enheter i dem alla.
measure-spaces-occupied-during = Upptagna platser, under
    .definition = Detsamma från början av { incident-the } till enhetens återställning.
measure-spaces-occupied-after = Upptagna platser, efter
    .definition = Detsamma från enhetens återställning till slutet.
measure-spaces-full-before = Tid med alla platser upptagna, före
    .definition = Andel av tiden från mätningens början till { incident-the } då alla platser av detta slag är upptagna; för flera likadana enheter i dem alla.
measure-spaces-full-during = Tid med alla platser upptagna, under
    .definition = Detsamma från början av { incident-the } till enhetens återställning.
measure-spaces-full-after = Tid med alla platser upptagna, efter
    .definition = Detsamma från enhetens återställning till slutet.
measure-turnaround-before = Svarstid för beställningar gjorda före
    .definition = Genomsnittlig tid från beställning till levererat svar, för beställningar gjorda före { incident-the }. Svar som inte levererats vid slutet räknas med tiden dittills: minst så länge.
measure-turnaround-during = Svarstid för beställningar gjorda under
    .definition = Detsamma för beställningar gjorda mellan början av { incident-the } och återställningen.
measure-turnaround-after = Svarstid för beställningar gjorda efter
    .definition = Detsamma för beställningar gjorda efter återställningen.
measure-turnaround-median-before = Svarstid, median, beställningar gjorda före
    .definition = Hälften av beställningarna gjorda före { incident-the } besvarades inom denna tid. På 0,4 % eller en kvarts sekund när.
measure-turnaround-median-during = Svarstid, median, beställningar gjorda under
    .definition = Detsamma för beställningar gjorda mellan början av { incident-the } och återställningen.
measure-turnaround-median-after = Svarstid, median, beställningar gjorda efter
    .definition = Detsamma för beställningar gjorda efter återställningen.
measure-turnaround-p90-before = Svarstid, 90:e percentilen, beställningar gjorda före
    .definition = Nio av tio beställningar gjorda före { incident-the } besvarades inom denna tid. På 0,4 % eller en kvarts sekund när.
measure-turnaround-p90-during = Svarstid, 90:e percentilen, beställningar gjorda under
    .definition = Detsamma för beställningar gjorda mellan början av { incident-the } och återställningen.
measure-turnaround-p90-after = Svarstid, 90:e percentilen, beställningar gjorda efter
    .definition = Detsamma för beställningar gjorda efter återställningen.
part-urgency = Prioritet { $urgency }
part-step = { $pathway }, { $step }
part-space = { $unit }, { $space }
measure-results-held = Svar som fastnade i en integration
    .definition = Svar som var klara medan systemet som levererar dem var nere eller ännu hade en kö att leverera.
measure-results-delay = Genomsnittlig fördröjning av svar i en integration
    .definition = Hur länge de svar som fastnat och sedan levererades hade väntat.
measure-stock-run-outs = Gånger ett förråd tog slut
    .definition = Hur ofta blanketter, eller något annat som en reservrutin förbrukar, tog slut på en enhet.
measure-backlog-peak-after = Tid till största eftersläpningen
    .definition = Från början av { incident-the } till den tidpunkt då registreringsarbetet var som störst.
measure-contacts-completed = Genomförda { contacts }
    .definition = { contacts-first } som nådde slutet av sitt förlopp.
measure-items-hit = Berörda objekt
    .definition = Dokument, brev eller annat som gick förlorat, inte kom fram eller exponerades.
measure-items-undetected-peak = Berörda objekt som ingen kände till, som mest
    .definition = Det största antalet berörda objekt som ingen kände till, vid någon tidpunkt.
measure-items-outstanding = Objekt utestående vid slutet
    .definition = Berörda objekt som inte hade hanterats när simuleringen slutade.
measure-deadlines-missed = Missade frister
    .definition = Objekt vars frist gick ut innan de hade kommit fram eller hanterats.
measure-deadlines-missed-unknown = Frister missade utan att någon visste
    .definition = De av dem vars frist gick ut innan någon visste att de inte hade kommit fram.
measure-items-restored = Objekt återställda
    .definition = Objekt vars innehåll återställdes.
measure-items-found = Objekt funna på annat håll
    .definition = Objekt som visade sig finnas på annat håll.
measure-items-recollected = Objekt inhämtade på nytt
    .definition = Objekt vars innehåll begärdes in på nytt.
measure-items-resent = Objekt skickade igen
    .definition = Objekt som skickades igen oförändrade.
measure-items-rewritten = Objekt omskrivna och skickade
    .definition = Objekt som skrevs om och skickades.
measure-items-followed-up = Objekt vars följder hanterats
    .definition = Objekt som inte kom fram och vars följder hanterades.
measure-items-notified = Objekt där den berörda underrättats
    .definition = Objekt som den berörda personen underrättades om.
measure-items-closed = Objekt utan behov av åtgärd
    .definition = Objekt som visade sig inte behöva någon åtgärd.
measure-items-gone = Objekt borta för gott
    .definition = Objekt som visade sig vara borta för gott.
measure-follow-up-listed = Uppföljningar på lista
    .definition = Objekt eller personer som sattes på en lista för uppföljning.
measure-follow-up-done = Gjorda uppföljningar
    .definition = De av dem som blev klara innan simuleringen slutade.
measure-follow-up-late = Sena uppföljningar
    .definition = De av dem som inte var klara det datum då alla skulle vara det.
measure-exposure-viewer-item-days = Exponering
    .definition = Antal personer som kunde se objekt som inte var avsedda för dem, gånger objekten, gånger dygnen.
measure-exposure-looks = Gånger någon hittade dem
    .definition = Hur ofta någon hittade exponerade objekt, med den frekvens som scenariot antar.
measure-exposure-seen = Sedda objekt
    .definition = Objekt som då sågs; samma objekt räknas varje gång.
measure-exposure-looks-expected = Gånger någon väntas hitta dem
    .definition = Exponeringstiden gånger den frekvens, antagen i scenariot, med vilken människor hittar exponerade objekt.
measure-exposure-nobody-looked = Sannolikhet att ingen tittade
    .definition = Andelen körningar där ingen hittade de exponerade objekten. Den följer av den frekvens som scenariot antar och som inte är känd.
measure-report-late = Sannolikhet för sen anmälan
    .definition = Av de körningar där någon fick vetskap, andelen där anmälan till myndigheten gjordes senare än den skulle.
measure-staff-hours = Arbetstimmar
    .definition = Timmar i patient- och ärendearbete, från början av { incident-the } till simuleringens slut.
measure-staff-overtime = Övertid
    .definition = De av dessa timmar som ligger efter arbetspassets slut.
measure-staff-overtime-paid = Övertidens kostnad i timlöner
    .definition = Vad övertiden kostar i timlöner; en timme kostar vad scenariot säger, en timlön om inget sägs.
measure-staff-utilisation = Andel av tjänstgöringstiden i patient- och ärendearbete
    .definition = Timmar i patient- och ärendearbete inom arbetspassen, övertid oräknad, som andel av timmarna i tjänst, från början av { incident-the } till simuleringens slut.
measure-resilience-loss = Förlorad verksamhet
    .definition = Ytan ovanför verksamhetens kurva, från början till slut: timmar av normal verksamhet som gått förlorade (resilienstriangeln, Bruneau 2003).
measure-resilience-robustness = Robusthet
    .definition = Den lägsta andelen av normal verksamhet, vid slutet av någon timme från början (Bruneau 2003).
measure-resilience-rapidity = Snabbhet
    .definition = Tiden från den lägsta nivån tills verksamheten är tillbaka på 95 % av normal, eller till simuleringens slut. Av de körningar där den sjönk under det.
measure-resilience-below-mbco = Tid under miniminivån
    .definition = Timmar vid vilkas slut verksamheten är under den miniminivå som en gräns sätter (MBCO).
measure-contacts-delayed-1h = { contacts-first } försenade mer än en timme
    .definition = { contacts-first } som genomfördes mer än en timme senare än samma i jämförelsekörningen, eller inte var genomförda vid slutet när det var mer än en timme senare: försenade av { incident-the }.
measure-contacts-delayed-1d = { contacts-first } försenade mer än ett dygn
    .definition = Detsamma, mer än ett dygn.
measure-risks-taken = Risktaganden
    .definition = Moment som uteblev eller gjordes på annat sätt, med en risk som scenariot anger.

# The head of the summary
head = { $name } · { $runs } · slumptalsfrö { $seed }
head-incident = { $name } · { $runs }, var och en bredvid sin jämförelsekörning: samma dagar utan { incident-the } · slumptalsfrö { $seed }
head-drawn =
    { $count ->
        [one] Ett ingångsvärde som ingen känner till varierar: 9 körningar av 10 rymmer slump och okunskap.
       *[other] { $n } ingångsvärden som ingen känner till varierar: 9 körningar av 10 rymmer slump och okunskap.
    }
head-held =
    { $count ->
        [one] Ett ingångsvärde som ingen känner till hålls fast: 9 körningar av 10 är enbart slump.
       *[other] { $n } ingångsvärden som ingen känner till hålls fasta: 9 körningar av 10 är enbart slump.
    }
interrupted = Avbrutet: { $n } av { $of } körningar blev klara. Allt nedan bygger på dem.
few-runs = Med så få körningar säger ytterligheterna nedan inte mycket; 100 körningar eller fler är att föredra.

# What piles up
piles-up = Vad som samlas på hög
piles-up-peak = Som värst, omkring { $when }, väntar typiskt { $records } pappersanteckningar på registrering: { $hours } arbetstimmar (9 av 10 körningar: { $range }).
piles-up-nothing = Det fanns ingen pappersanteckning att registrera i någon körning.
piles-up-units = Mest finns hos: { $units }.
unit-share = { $unit } { $share }
column-measure = Medelvärde över körningarna
column-with = Med { incident-the }
column-nine-in-ten = 9 av 10 körningar
column-without = Utan { incident-the }
column-difference = Skillnad ± 95 %
column-mean = Medelvärde ± 95 %
estimate = { $mean } ± { $half }
with-unit = { $label } [{ $unit }]
normal-operation = Normal drift
normal-wait = Genomsnittlig väntetid [min]
normal-load = { $role }: andel av tjänstgöringstiden i arbete

# How long until normal
until-normal = Hur lång tid till normal drift
until-normal-after = Efter ett avbrott på { $outage } tar det typiskt { $median } från återställningen tills ingen pappersanteckning väntar: till { $date } ({ $most }).
until-normal-not-reached = Efter ett avbrott på { $outage } väntade pappersanteckningar fortfarande i minst hälften av körningarna när simuleringen slutade { $end }.
until-normal-nothing = Det fanns inget att återhämta i någon körning.
until-normal-no-work = Ingen pappersanteckning behövde registreras i någon körning.
until-normal-before = Alla pappersanteckningar var registrerade när systemen var återställda.
until-normal-contacts = De sista berörda { contacts } var typiskt avslutade { $median } efter återställningen ({ $most }).
until-normal-contacts-before = Alla berörda { contacts } var avslutade då.
until-normal-contacts-not-reached = I minst hälften av körningarna fanns berörda { contacts } kvar när simuleringen slutade { $end }.
until-normal-most = 9 av 10 körningar: högst { $most }
until-normal-too-few = 90:e percentilen kräver minst { $n } körningar
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
    } väntade pappersanteckningar fortfarande när simuleringen slutade { $end } (sannolikhet { $share }; 95 % konfidensintervall { $low } till { $high }).
always-recovered = Alla { $n } körningar nådde normal drift; med 95 % konfidens skulle minst { $low } göra det.
does-not-recover = Verksamheten hinner inte ikapp: i ingen körning var alla pappersanteckningar avklarade { $end }. För { $role } vid { $unit } kommer arbete motsvarande { $share } av kapaciteten efter återställningen.
column-definition = Tid från återställningen tills
column-half = Median
column-nine = 90:e percentilen
column-by = Mediandatum
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
        [one] I { $n } körning slutade simuleringen innan det var klart om en gräns hölls: intervallen täcker båda utfallen.
       *[other] I upp till { $n } körningar slutade simuleringen innan det var klart om en gräns hölls: intervallen täcker båda utfallen.
    }
column-limit = Gräns
column-allowed = Tillåtet
column-breached = Bruten
column-probability = 95 % konfidensintervall
column-first-breach = Mediantid till brott
column-margin = Marginal (median, sämsta 10 %)
limit-mtpd = { $part }: normal drift igen (MTPD, { $code })
    .definition = Längsta acceptabla avbrottstid, MTPD (ISO 22301): tiden från början till normal drift, enligt den angivna definitionen.
limit-rto = { $part }: arbetet återupptaget (RTO)
    .definition = Återställningstid, RTO (ISO 22301): tiden från början tills enheten arbetar med sin reservrutin eller i systemen, det som kommer först; för hela organisationen tills den sista enheten gör det; för ett system tills ingen enhet står still i väntan på det.
limit-rpo = { $part }: ålder på det som bara finns på papper (RPO)
    .definition = Återställningspunkt, RPO (ISO 22301): hur gammal den äldsta informationen blev som bara fanns på papper, från att en pappersanteckning skrevs tills den registrerades; för ett system de anteckningar som ska registreras i det. En anteckning som lämnas oregistrerad, eller inte är registrerad vid slutet, räknas med sin ålder när simuleringen slutar.
limit-mbco = { $part }: upprätthållen verksamhet (MBCO)
    .definition = Lägsta acceptabla nivå, MBCO (ISO 22301): den minsta andelen av normal verksamhet som upprätthålls, vid slutet av varje timme. Bortfallet är hur många färre { contacts } som genomfördes under det föregående dygnet, eller den period som gränsen anger, än i jämförelsekörningen, som andel av dess antal eller av dess genomsnitt för en sådan period, det som är störst. För ett system räknas { contacts } vars flöde har ett moment som använder det.
limit-margin = Marginal
    .definition = Hur långt från gränsen resultatet låg; under noll där gränsen bryts. Hälften av körningarna har minst den första marginalen, nio av tio minst den andra.
limit-most = högst { $most }
limit-least = minst { $least }
margins = { $half }; { $most }
points = { $n } punkter
not-followed = okänt

# Återhämtningen i sin helhet
recovery-in-full = Återgången till normal drift i detalj
recovery-in-full-note = Körningar som inte hade nått normal drift när simuleringen slutade räknas som ännu inte klara, aldrig som bortfall. Medelvärdet är av tider avkortade där den kortaste av dem slutar. Kurvan är Kaplan–Meier-skattningen.
recovery-units-note = För varje enhet: medianen, och i hur många körningar den nåddes. Alla tider är från enhetens egen återställning.
recovery-systems-note = För varje system: medianen, och i hur många körningar den nåddes. Alla tider är från systemets egen återställning. R1 och R5 gäller de pappersanteckningar som ska registreras i det; R2, R3 och R4 dess användare: { contacts } vars flöde har ett moment som använder det.
recovery-waits-note = Genomsnittlig väntetid i minuter, inom parentes utan { incident-the }, efter när { contacts } kom: före början av { incident-the }, tills enheten eller systemet självt var återställt, och därefter. För ett system gäller det dess användare. Bara där väntan är längre med { incident-the }.
wait-before = Väntetid, ankomna före
wait-during = Väntetid, ankomna under
wait-after = Väntetid, ankomna efter
with-and-without = { $with } ({ $without })
column-unit = Enhet
column-median = Median
column-median-interval = 95 % konfidensintervall
column-restricted = Medelvärde, avkortat, ± 95 %
column-until = Avkortat vid
column-censored = Inte vid slutet
column-system = System
column-part = Del
column-measured = Mätt i
median-of-runs = { $median } ({ $runs })

# Behållen service
resilience = Upprätthållen verksamhet
resilience-service = Mätt som andel av normal volym. Bortfallet är hur många färre { contacts } som genomfördes under det föregående dygnet än i jämförelsekörningen, som andel av dess antal eller av dess dygnsgenomsnitt, det som är störst. Att komma ikapp senare gör inget bortfall ogjort.
defined = { $name }: { $meaning }

course = Vad som hände när
column-milestone = Milstolpe
column-when = Median
column-since-onset = Från början
not-reached = ej uppnått

# What it costs
costs = Kostnad och flaskhalsar
costs-entry = Att registrera alla pappersanteckningar tar { $hours } arbetstimmar (9 av 10 körningar: { $range }); det görs av: { $roles }.
role-utilisation = { $role } (i arbete { $with } av tjänstgöringstiden, { $without } utan { incident-the })
costs-overtime = Övertiden kostar { $hours } timlöner från början till slut, utan { incident-the } { $without }.
costs-overtime-normal = Övertiden kostar { $hours } timlöner.
costs-last = Långsammast med att bli av med sitt papper: { $units }. Förstärkning där förkortar tiden mest.
unit-runs = { $unit } (i { $n } av { $of } körningar)
column-role = Medelvärde, början till slut
column-role-normal = Medelvärde över körningarna
column-hours = Arbetstimmar
column-hours-without = Utan { incident-the }
column-hours-more = Merarbete ± 95 %
column-overtime = Övertid
column-utilisation = Andel av tjänstgöringstiden
column-overtime-without = Utan { incident-the }
all-parts = Alla

# What the answer rests on
basis = Vad svaret vilar på
basis-counts = Scenariots uppgifter: { $facts } med källa, { $assumptions } märkta som antaganden, { $unmarked } omärkta. Intervallet ± 95 % gäller medelvärdet över körningar; antaganden utan eget spann ingår inte.
basis-entry = Ingen har publicerat hur lång tid det tar att efterregistrera en pappersanteckning. Här är det planerarens egen uppgift ({ $records }): variera den innan svaret får bära ett beslut.
basis-model = En simulering visar vad som följer av sina antaganden, inte vad som kommer att hända.
files-written = Resultat, diagram och rapport: { $folder }

# Plots
plot-backlog = Eftersläpningen av pappersanteckningar
plot-backlog-description = Två fält över tid: arbetet med att registrera pappersanteckningar i arbetstimmar, och deras antal, som median, 50 % och 90 % av körningarna, med enskilda körningar, milstolpar och jämförelsekörningen utan { incident-the }.
plot-recovery = Hur lång tid från återställning till normal drift
plot-recovery-description = Andelen körningar som nått normal drift varje dag efter återställningen, enligt fem definitioner, med 95 % konfidensintervall.
plot-units = Eftersläpningen per enhet
plot-units-description = Ett fält för varje enhet, alla med samma axlar: arbetet med att registrera dess pappersanteckningar i arbetstimmar, som median och 90 % av körningarna.
plot-staff = Arbetstimmar per roll
plot-staff-description = För varje roll merarbetet i arbetstimmar på grund av { incident-the }, och övertiden med och utan { incident-the }.
plot-waiting = Väntande { contacts }
plot-waiting-description = Antalet { contacts } som väntar på personal eller system över tid, som median, 50 % och 90 % av körningarna, med jämförelsekörningen utan { incident-the }.
plot-median = Median
plot-half = 50 % av körningarna
plot-nine-in-ten = 90 % av körningarna
plot-single-runs =
    { $count ->
        [one] en enskild körning
       *[other] { $n } enskilda körningar
    }
plot-twin = utan { incident-the } (medelvärde)
plot-band = 95 % konfidensintervall
plot-days-since-onset = dygn sedan början
plot-hours-since-onset = timmar sedan början
plot-days-after = dygn efter återställning
plot-hours-after = timmar efter återställning
plot-share-recovered = Andel av körningarna
plot-recovered-median = { $what }: i hälften av körningarna inom { $median }
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
plot-more-hours = Merarbete i arbetstimmar
plot-overtime = Övertid, i timmar
plot-with = med { incident-the }: medelvärde och 90 % av körningarna
plot-mean-and-range = skillnad: medelvärde och 90 % av körningarna
plot-hours-beside = { $with } tim, { $without } utan { incident-the }
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
report-made-with = Framställd av reserv { $version } ur { $name }, slumptalsfrö { $seed }.

# Precision
precision-reached = Medianen av varje huvudresultat är känd på { $relative } % när (95 % konfidensintervall för vart och ett): { $n } körningar räckte, och de följande bekräftade det.
precision-limits = Sannolikheten att varje gräns överskrids är känd på { $points } procentenheter när.
precision-gain = Att de osäkra ingångsvärdena är jämnt spridda gör medelvärden av { $runs } körningar { $factor } gånger så säkra (i varians, ”{ $measure }”) som oberoende dragningar skulle göra.
precision-gain-unknown = Vad det ger att sprida de osäkra ingångsvärdena jämnt går att säga först med { $n } körningar.
precision-left-out = Ingår inte, eftersom mer än en fjärdedel av körningarna inte hade nått dit vid slutet: { $measures }.
extended = För att låta körningarna nå normal drift simulerades { $length } i stället för { $usual }; allt räknas till det senare slutet.
extended-in-vain = Ändå hade { $share } av körningarna inte nått normal drift då.
precision-missed = Konvergerade inte: alla medianer är inte kända på { $relative } % när, eller alla sannolikheter att överskrida en gräns på lika många procentenheter när, efter alla körningar. Inte tillräckligt säkra: { $measures }. Det behövs fler körningar (`--replications`) eller lägre krav.
precision-breach = överskriden gräns: { $limit }

# Comparisons
compare-base = Som det är
compare-head =
    { $count ->
        [one] { $name } · jämfört med ett alternativ · { $runs } av varje · slumptalsfrö { $seed }
       *[other] { $name } · jämfört med { $n } alternativ · { $runs } av varje · slumptalsfrö { $seed }
    } · { $shared ->
        [both] samma { clients } och samma { incident-bare } i varje
        [clients] samma { clients } i varje, inte samma { incident-bare }
        [incident] samma { incident-bare } i varje, inte samma { clients }
       *[neither] varken samma { clients } eller samma { incident-bare } i varje
    }
compare-until-normal = Tid till normal drift, jämförd
compare-sooner =
    { $policy }: normal drift { $mean } tidigare (95 % konfidensintervall { $low } till { $high }), { $shared ->
        [both] samma { clients }, samma { incident-bare }
        [clients] samma { clients }, inte samma { incident-bare }
        [incident] samma { incident-bare }, inte samma { clients }
       *[neither] varken samma { clients } eller samma { incident-bare }
    }.
compare-later =
    { $policy }: normal drift { $mean } senare (95 % konfidensintervall { $low } till { $high }), { $shared ->
        [both] samma { clients }, samma { incident-bare }
        [clients] samma { clients }, inte samma { incident-bare }
        [incident] samma { incident-bare }, inte samma { clients }
       *[neither] varken samma { clients } eller samma { incident-bare }
    }.
compare-unclear =
    { $policy }: ingen tydlig skillnad; mellan { $low } tidigare och { $high } senare (95 % konfidensintervall), { $shared ->
        [both] samma { clients }, samma { incident-bare }
        [clients] samma { clients }, inte samma { incident-bare }
        [incident] samma { incident-bare }, inte samma { clients }
       *[neither] varken samma { clients } eller samma { incident-bare }
    }.
compare-same = { $policy }: ingen skillnad; normal drift vid samma tidpunkt i varje körning.
compare-one-run = { $policy }: med en enda körning går en skillnad inte att skilja från slump.
compare-cost = Kostnad: { $cost }.
compare-cut-off = I några körningar väntade pappersanteckningar fortfarande vid slutet. Alla tider kapas därför vid { $until } från början. Medelvärden och skillnader gäller dessa tider; längre tider syns bara i hur många körningar som hade nått normal drift då.
compare-column-mean = Medelvärde från början
compare-column-difference = Skillnad ± 95 %
compare-column-by = Klart senast { $date }
compare-column-never = Ej klart vid slutet
compare-column-best = Tidigast i
compare-could-be-best =
    { $count ->
        [one] Tidigast i genomsnitt: { $names }; alla andra är senare (95 % konfidens för alla samtidigt).
       *[other] Var och en av dessa kan vara tidigast i genomsnitt: { $names } (95 % konfidens för alla samtidigt).
    }
compare-column-at-least = 9 körningar av 10: tidigare med minst
compare-worlds = I 100 tänkbara världar är snabbast: { $names }.
compare-world = { $policy } i { $n }
compare-later-by = { $span } senare
compare-decides = Att känna till ”{ $input }” skulle ändra valet: i { $changes } av körningarna skulle då ett annat alternativ än { $best } väljas, i genomsnitt över alla körningar { $worth } bättre (95 % konfidensintervall { $low } till { $high }; { $measure }).
compare-decides-nothing = Att känna till något av de osäkra ingångsvärdena skulle inte ändra valet av { $best }, så långt dessa körningar visar ({ $measure }).
compare-decides-too-few = Vilket osäkert ingångsvärde som skulle ändra valet går att säga först med { $n } körningar.
compare-what-changes = Vad som ändras i övrigt
compare-level = Första kolumnen: scenariot oförändrat. Övriga: skillnaden mot det, ± felmarginal ({ $level } % konfidensintervall för varje, 95 % konfidens för hela raden).
compare-pairing =
    { $shared ->
        [both] Att { clients } och { incident-bare } är gemensamma gör
       *[other] Att { clients } och { incident-bare } är gemensamma så långt det går gör
    } skillnaderna typiskt { $factor } gånger säkrare (i varians) än separata körningar skulle ge.
compare-pairing-idle =
    { $shared ->
        [both] Att { clients } och { incident-bare } är gemensamma gjorde
       *[other] Att { clients } och { incident-bare } är gemensamma så långt det går gjorde
    } knappast skillnaderna säkrare än separata körningar hade gjort: här beror de på vad varje alternativ ändrar, inte på gemensam slump.
compare-harmed = Varning: för { $measure } hos { $policy } gjorde det gemensamma skillnaden osäkrare (variansfaktor { $factor }): de två svarar på samma slump åt motsatta håll.
compare-left-out = Inte i tabellen, eftersom mer än en tiondel av körningarna av det oförändrade scenariot inte hade nått dit vid slutet: { $measures }. De finns i differences.csv.
compare-limits = Gränserna
compare-limits-note = För varje gräns: i hur många körningar den bröts, med 95 % konfidensintervall för sannolikheten.
compare-days = dygn

# Plots of comparisons and of precision
plot-differences = Vad varje alternativ ändrar
plot-differences-description = För varje resultat och varje alternativ medelskillnaden mot det oförändrade scenariot, inom varje körning, med sitt intervall.
plot-difference-mark = medelskillnad med intervall, 95 % konfidens för alla i rutan samtidigt
plot-no-difference = ingen
plot-precision = Hur säkert resultaten är kända
plot-precision-description = En ruta för varje resultat: median och 95 % konfidensintervall efter varje körning, och önskad precision.
plot-precision-mean = medelvärde och 95 % konfidensintervall efter varje körning
plot-precision-goal = önskad precision
plot-precision-enough = räcker
plot-precision-runs = körningar
plot-precision-difference = { $policy }: { $measure }

# Återhämtningsarbete som inte är papper: i stället för meddelandena utan ändelsen, där bara objekt följs upp
quantity-records-follow-up = uppföljningar
series-backlog-records-follow-up = Väntande uppföljningar
series-backlog-hours-follow-up = Arbetet med väntande uppföljningar, i arbetstimmar
moment-entry-began-follow-up = Uppföljningen kan börja
moment-restored-follow-up = Felet är över
moment-noticed-follow-up = Upptäckt
moment-recovered-backlog-empty-follow-up = Alla uppföljningar gjorda
moment-recovered-all-reconciled-follow-up = Alla objekt avklarade
recovery-backlog-empty-follow-up = Alla uppföljningar gjorda (R1)
    .definition = Första gången efter felet som alla listor är upprättade och ingen uppföljning väntar; det som ingen känner till räknas som väntande.
recovery-all-reconciled-follow-up = Alla objekt avklarade (R5)
    .definition = Varje uppföljning är gjord, inget objekt är utestående och inget tillkommer.
recovery-last-affected-follow-up = Alla berörda { contacts } avslutade (R3)
    .definition = Den sista av alla { contacts } som berördes av { incident-the } är avslutad; objekt som brev räknas inte här.
measure-backlog-peak-records-follow-up = Väntande uppföljningar, som mest
    .definition = Det största antalet uppföljningar på lista som inte är gjorda, vid någon tidpunkt.
measure-backlog-peak-hours-follow-up = Arbete med uppföljningar, som mest
    .definition = Den största mängden arbete som återstår i uppföljningarnas första moment, vid någon tidpunkt.
measure-records-written-follow-up = Uppföljningar på lista
    .definition = Uppföljningar som gjordes upp för berörda objekt eller personer.
measure-records-entered-follow-up = Gjorda uppföljningar
    .definition = De av dem som blev klara innan simuleringen slutade.
measure-records-late-follow-up = Sent gjorda uppföljningar
    .definition = Uppföljningar gjorda senare efter att de sattes på listan än scenariot tillåter (`late_after`).
measure-records-written-off-follow-up = Nedlagda uppföljningar
    .definition = Uppföljningar som lades ned som för gamla.
measure-record-hours-follow-up = Första arbetet med alla uppföljningar
    .definition = Arbetet i det första momentet för alla uppföljningar på lista.
piles-up-peak-follow-up = Som värst, omkring { $when }, väntar typiskt { $records } uppföljningar: { $hours } arbetstimmar (9 av 10 körningar: { $range }).
piles-up-nothing-follow-up = Det fanns inget att följa upp i någon körning.
until-normal-no-work-follow-up = Det fanns inget att följa upp i någon körning.
until-normal-before-follow-up = Alla uppföljningar var gjorda när felet var över.
until-normal-after-follow-up = Felet varar { $outage }. Från dess slut tar det typiskt { $median } tills alla uppföljningar är gjorda: till { $date } ({ $most }).
until-normal-not-reached-follow-up = Felet varar { $outage }. I minst hälften av körningarna återstod uppföljningar när simuleringen slutade { $end }.
never-recovered-follow-up =
    { $count ->
        [one] I { $n } körning av { $of }
       *[other] I { $n } körningar av { $of }
    } återstod uppföljningar när simuleringen slutade { $end } (sannolikhet { $share }; 95 % konfidensintervall { $low } till { $high }).
does-not-recover-follow-up = Verksamheten hinner inte ikapp: i ingen körning var alla uppföljningar gjorda { $end }. För { $role } vid { $unit } kommer arbete motsvarande { $share } av kapaciteten efter felet.
costs-entry-follow-up = Det första arbetet med alla uppföljningar tar { $hours } arbetstimmar (9 av 10 körningar: { $range }); det görs av: { $roles }.
costs-last-follow-up = Långsammast med sina uppföljningar: { $units }. Förstärkning där förkortar tiden mest.
basis-entry-follow-up = Hur lång tid en uppföljning tar är planerarens egen uppgift ({ $records }): variera den innan svaret får bära ett beslut.
plot-backlog-follow-up = Eftersläpningen av uppföljningar
plot-backlog-description-follow-up = Två fält över tid: arbetet med uppföljningar i arbetstimmar och deras antal, som median, 50 % och 90 % av körningarna, med enskilda körningar, milstolpar och jämförelsekörningen utan { incident-the }.
plot-units-description-follow-up = Ett fält för varje enhet, alla med samma axlar: arbetet med dess uppföljningar i arbetstimmar, som median och 90 % av körningarna.
plot-recovered-label-follow-up = Uppföljningarna gjorda i hälften av körningarna
plot-restored-label-follow-up = Felet över
plot-entry-label-follow-up = Uppföljningen kan börja
compare-cut-off-follow-up = I några körningar återstod uppföljningar vid slutet. Alla tider kapas därför vid { $until } från början. Medelvärden och skillnader gäller dessa tider; längre tider syns bara i hur många körningar som hade nått normal drift då.

# Diagram över objekt
plot-items = Objektens läge över tid
plot-items-description = Antalet objekt i varje läge över tid, staplade, som medelvärden över körningarna, och missade frister hittills.
plot-items-heading = Objekt, medelvärde över körningarna
plot-timeline = System och enheter över tid
plot-timeline-description = Varje informationssystems skick och varje enhets läge, från den första störningen tills allt är tillbaka, i en körning.
plot-timeline-run = Körningen med medianlångt avbrott.
plot-timeline-systems = System (sämsta skick någonstans)
plot-timeline-units = Enheter (av flera lika den värst drabbade)
condition-slow = långsamt
condition-limited = släpper in vissa användare
condition-read-only = endast läsning
condition-down = nere
standing-slowed = långsamma system
standing-returning = kvar på reservrutin, systemen tillbaka
standing-on-fallback = på reservrutin
standing-blocked = blockerad: arbete som kräver ett system väntar
plot-clocks = Tid till upptäckt, anmälan och uppföljning
plot-clocks-description = När felet började, upptäcktes, dess omfattning blev känd, myndigheten fick anmälan, det begränsades och allt var uppföljt: mediankörningen och nio körningar av tio.
plot-clocks-mark = median och 90 % av körningarna
plot-exposure = Exponering
plot-exposure-description = Två fält över tid: hur många som kunde se hur många objekt, och hur ofta någon hade hittat dem med den frekvens som scenariot antar.
plot-noticed-label = Upptäckt

# Det som pågick obemärkt
silent = Vad som pågick utan att märkas
silent-nothing = Inget objekt berördes i någon körning.
silent-detected = { $items } objekt berördes. Det upptäcktes { $when } (median), { $after } efter att det började.
silent-sometimes = { $items } objekt berördes. Det upptäcktes före slutet i { $n } av { $of } körningar, typiskt { $when }, { $after } efter att det började.
silent-never = { $items } objekt berördes. I ingen körning upptäcktes det före slutet.
silent-outstanding = { $end } hade { $items } av dem inte hanterats (9 av 10 körningar: { $range }): ingen hade behövt dem än, eller så hade turen inte kommit till dem.
silent-deadlines = När allt hade hanterats hade { $missed } frister gått ut (9 av 10 körningar: { $range }); { $unknown } av dem innan någon visste.
silent-exposure = Exponering, personer som kunde se objekt × objekt × dygn: { $exposure } (9 av 10 körningar: { $range }).
millions = { $n } miljoner
silent-exposure-always = Exponering, personer som kunde se objekt × objekt × dygn: { $exposure }.
silent-looks = Om var och en av de { $viewers } som kunde se dem hittar dem en gång på { $years } år, vilket är antaget och inte känt, tittade ingen med sannolikheten { $share }; vid en tiondel av den frekvensen { $fewer }, vid den tiodubbla { $more }. Bara åtkomstloggar kan visa om någon gjorde det.
silent-looks-tell = Om var och en av de { $viewers } som kunde se dem hittar dem en gång på { $years } år, vilket är antaget och inte känt, tittade ingen i { $share } av körningarna. Bara åtkomstloggar kan visa om någon gjorde det.
column-item = Objekt
column-concerned = Berörda
column-settled = Avklarade
column-outstanding = Utestående
column-missed = Missade frister

# Vad som är osäkert
uncertain = Osäkerhet
uncertain-answer = { $measure }: okunskap är { $share } av variansen, resten slump.
uncertain-narrower = Att känna till ”{ $input }” skulle minska spannet mest, cirka { $narrower }.
uncertain-too-few = Vad som är okunskap och vad slump går att säga först med { $n } körningar; dessa är { $runs }.
uncertain-nothing = Inget varierar mellan körningarna, så det finns ingen spridning att förklara.
uncertain-idle =
    { $count ->
        [one] Inget huvudresultat syns bero på detta osäkra ingångsvärde: { $names }. Ta bort det, eller se efter om nyckeln är den som avsågs.
       *[other] Inget huvudresultat syns bero på dessa osäkra ingångsvärden: { $names }. Ta bort dem, eller se efter om nycklarna är de som avsågs.
    }
uncertain-method = Andelarna gäller variansen mellan körningar, med 95 % konfidensintervall (bootstrap). Ett ingångsvärdes andel är det som försvinner om värdet blir känt, enligt en jämn kurva genom körningarna; andelen för alla tillsammans kommer från en regression på alla, och samspel som den inte fångar räknas som slump.
uncertain-share = { $share } ({ $low }–{ $high })
uncertain-column-figure = Resultat
uncertain-column-share = Okunskap (varians)
uncertain-column-most = Främst av
uncertain-column-input = { $measure }
uncertain-column-variance = Andel av variansen
uncertain-column-low = Medel, låga änden
uncertain-column-high = Medel, höga änden
uncertain-cut-off =
    { $count ->
        [one] I 1 körning av { $of } nåddes ”{ $measure }” inte före simuleringens slut. Alla sådana tider kapas { $until } efter början, så övre gränser och spridning är för små.
       *[other] I { $n } körningar av { $of } nåddes ”{ $measure }” inte före simuleringens slut. Alla sådana tider kapas { $until } efter början, så övre gränser och spridning är för små.
    }
plot-tornado = Varje osäkert ingångsvärdes effekt
plot-tornado-description = För varje resultat var medelvärdet ligger när ett ingångsvärde är vid den låga eller höga änden av sitt spann (en körning av tjugo ligger bortom) och de andra var som helst i sina, med 95 % konfidensintervall.
plot-tornado-low = låga änden
plot-tornado-high = höga änden
plot-tornado-interval = 95 % konfidensintervall för medelvärdet
plot-tornado-base = medelvärde av alla körningar

# How work was done meanwhile
fallback = Hur arbetet gjordes under tiden
fallback-meaning = Hur ofta varje alternativt arbetssätt i reservrutinen användes, en gång per ärende och moment: så många blanketter, samtal och uppslag skulle det kräva. Ärenden som väntade på systemet räknas som väntande.
fallback-way = { $pathway }, { $step }: { $way }
fallback-at-units = { $way } ({ $units })
fallback-risk = { $way }, med en risk: { $risk }
fallback-more = { $n } arbetssätt som användes mer sällan finns i summary.csv.
column-way = Moment och arbetssätt
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
    .definition = Moment som påbörjades med ett av reservrutinens arbetssätt, och ärenden som därigenom hänvisades eller ställdes in.

# Vad enheter redovisar
lower-bound = ≥ { $figure }
lower-bound-note = ≥: minst. Mer än en på hundra fanns kvar när simuleringen slutade, eller gick innan allt var klart, och räknas med tiden dittills.
departments = Det som enheter redovisar
departments-note = Genomsnitt över körningarna av varje körnings medelvärde, median och 90:e percentil för { contacts }, efter när de kom: före början av { incident-the }, tills enheten själv var återställd, och därefter. Bredvid står samma period utan { incident-the }. Medianer och percentiler är på 0,4 % när. Efter slag och i sin helhet i summary.csv.
departments-note-normal = Genomsnitt över körningarna av varje körnings medelvärde, median och 90:e percentil för { contacts }. Medianer och percentiler är på 0,4 % när. Efter slag och i sin helhet i summary.csv.
topic-stay = Vistelsetid
topic-in-time = Klara i tid
topic-first-contact = Tid till första kontakt
topic-wait = Väntetid sammanlagt
topic-left-unseen = Gick utan att bli omhändertagna
topic-step-wait = Väntetid till momentet
topic-turnaround = Svarstid för beställningar
figure-mean = medelvärde
figure-median = median
figure-p90 = 90:e percentilen
column-before = Före
column-during = Under
column-during-without = Under, utan { incident-the }
column-after = Efter
column-after-without = Efter, utan { incident-the }
column-mean-alone = Genomsnitt över körningarna
topic-boarding = Väntan på plats med annan plats upptagen
topic-spaces = Platser
figure-occupied = upptagna i genomsnitt
figure-full = andel av tiden då alla är upptagna
