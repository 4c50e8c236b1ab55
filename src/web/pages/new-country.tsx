export default function NewCountryPage() {
  return null;
}
